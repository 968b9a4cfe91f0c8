-- Overlays (LP2B, flood, heritage …) have rows of their own.
alter table rule_row drop constraint rule_row_kind_check;
alter table rule_row add constraint rule_row_kind_check check (kind in ('intensity', 'use', 'setback', 'overlay'));
-- Whose calendar day counts; null: the province's, by the code of the city.
alter table city add column time_zone text check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'));
