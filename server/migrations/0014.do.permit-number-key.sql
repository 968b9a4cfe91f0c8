-- As numberKey in geodata/rules/permit/number-key.ts: SK-PBG 12/2024 and sk pbg 12 2024 are one number. Whoever reads is no locale.
create function permit_number_key(number text) returns text language sql immutable parallel safe
  return upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g') collate "C");
create index permit_number_key on permit (city, permit_number_key(number));
