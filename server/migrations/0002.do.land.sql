-- What came in from a file, once. Rows of an import are seen only while it is active.
create table import (
  city text not null,
  id uuid not null,
  kind text not null check (kind in ('plan', 'layer', 'permits', 'rules', 'sample')),
  -- layer id, plan id, or 'permits'
  target text not null,
  file_name text not null,
  file_sha256 text not null,
  status text not null check (status in ('staging', 'active', 'undone')),
  -- the import whose place this one took, and takes again when it is undone
  replaces uuid,
  taken integer not null default 0,
  report jsonb not null default '{}',
  source text,
  ce90_m double precision,
  imported_by uuid,
  imported_at timestamptz not null default now(),
  ordinal bigint generated always as identity,
  primary key (city, id)
);

create table plan (
  city text not null,
  id uuid not null,
  name text not null,
  status text not null check (status in ('draft', 'in-force', 'withdrawn')),
  valid_from date not null,
  valid_to date,
  import_id uuid not null,
  -- plan whose validity this one ended, so that undo can give it back
  ended_plan uuid,
  created_at timestamptz not null default now(),
  primary key (city, id),
  check (valid_to is null or valid_to > valid_from)
);

create table zone (
  city text not null,
  id uuid not null,
  plan_id uuid not null,
  import_id uuid not null,
  source_index integer,
  source_id text,
  code text not null,
  name text not null,
  class text check (class in ('lindung', 'budidaya')),
  properties jsonb not null default '{}',
  geom geometry(MultiPolygon, 4326) not null,
  primary key (city, id)
);
create index zone_plan on zone (city, plan_id);
create index zone_geom on zone using gist (geom);

create table rule_row (
  city text not null,
  id uuid not null,
  version integer not null,
  plan_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('intensity', 'use', 'setback')),
  zone_code text,
  -- KBLI or the city's own code, for rows of kind use
  activity text,
  valid_from date,
  valid_to date,
  body jsonb not null,
  primary key (city, id, version)
);
create index rule_row_lookup on rule_row (city, plan_id, kind, zone_code, activity);

-- Which import of a layer is shown: a new import is a new version, undo moves the pointer back.
create table layer_version (
  city text not null,
  layer text not null,
  import_id uuid not null,
  primary key (city, layer)
);

create table feature (
  city text not null,
  layer text not null,
  import_id uuid not null,
  id uuid not null,
  source_index integer,
  source_id text,
  properties jsonb not null default '{}',
  geom geometry(Geometry, 4326) not null,
  primary key (city, layer, import_id, id)
);
create index feature_geom on feature using gist (geom);
create index feature_id on feature (city, id);

create table permit (
  city text not null,
  id uuid not null,
  import_id uuid not null,
  source_index integer,
  number text not null,
  kind text not null check (kind in ('pbg', 'imb', 'kkpr', 'slf')),
  status text,
  issued_on date,
  valid_to date,
  revoked_on date,
  building_function text,
  storeys integer,
  height_m double precision,
  floor_area_m2 double precision,
  units integer,
  address text,
  kelurahan text,
  kecamatan text,
  properties jsonb not null default '{}',
  geom geometry(Geometry, 4326),
  primary key (city, import_id, id)
);
create index permit_geom on permit using gist (geom);
create index permit_number on permit (city, number);
create index permit_id on permit (city, id);
