-- A check looks for a few rivers among a million buildings: what stands on every lot has a spatial index of its own, the rest share one.
create index feature_geom_parcels on feature using gist (geom) where layer = 'parcels';
create index feature_geom_buildings on feature using gist (geom) where layer = 'buildings';
create index feature_geom_thin on feature using gist (geom) where layer not in ('parcels', 'buildings');
drop index feature_geom;

-- As codeKey and activityKey in geodata/rules/law.ts: R-2, R2 and "r 2" are one zone.
create function code_key(code text) returns text language sql immutable parallel safe
  return regexp_replace(upper(code), '[^A-Z0-9.]', '', 'g');
create function activity_key(activity text) returns text language sql immutable parallel safe
  return upper(btrim(activity));
create index rule_row_use on rule_row (city, plan_id, code_key(zone_code), activity_key(activity)) where kind = 'use';
create index rule_row_law on rule_row (city, plan_id) where kind <> 'use';
drop index rule_row_lookup;

-- Counts up whenever a city shows something else: what was read of its plans, imports and layers stays right for as long as the number stands.
create table shown_version (
  city text primary key,
  version bigint not null
);
create function something_else_is_shown() returns trigger language plpgsql as $$
begin
  insert into shown_version as s (city, version) values (coalesce(new.city, old.city), 1)
  on conflict (city) do update set version = s.version + 1;
  return null;
end $$;
create trigger something_else_is_shown after insert or update or delete on plan for each row execute function something_else_is_shown();
create trigger something_else_is_shown after insert or update or delete on import for each row execute function something_else_is_shown();
create trigger something_else_is_shown after insert or update or delete on layer_version for each row execute function something_else_is_shown();
