create table counter (
  city text not null,
  kind text not null,
  year integer not null,
  value integer not null,
  primary key (city, kind, year)
);

create table finding (
  city text not null,
  id uuid not null,
  body jsonb not null,
  -- of the canonical JSON of the body
  sha256 text not null,
  person_id uuid not null,
  observed_at timestamptz not null,
  received_at timestamptz not null,
  kind text not null,
  status text not null default 'received' check (status in ('received', 'case-opened', 'rejected')),
  outcome text not null check (outcome in ('violates', 'unclear', 'complies', 'not-applicable')),
  kelurahan text,
  kecamatan text,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  geom geometry(Geometry, 4326) not null,
  primary key (city, id)
);
create index finding_received on finding (city, received_at desc);
create index finding_geom on finding using gist (geom);

-- What the rules saw and said, kept for replay: surroundings as canonical JSON text, never touched again.
create table finding_check (
  city text not null,
  finding_id uuid not null,
  checked_at timestamptz not null,
  rule_set text not null,
  surroundings text not null,
  answer jsonb not null,
  primary key (city, finding_id, checked_at)
);

-- Same id, other body: both are kept, a person decides.
create table conflict (
  city text not null,
  id uuid not null,
  thing_kind text not null,
  thing_id uuid not null,
  body jsonb not null,
  sha256 text not null,
  person_id uuid,
  received_at timestamptz not null default now(),
  primary key (city, id)
);
create unique index conflict_once on conflict (city, thing_kind, thing_id, sha256);

create table case_file (
  city text not null,
  id uuid not null,
  number text not null,
  finding_id uuid not null,
  stage text not null default 'indication' check (stage in ('indication', 'closed')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  reason text not null,
  primary key (city, id)
);
create unique index case_file_number on case_file (city, number);
create unique index case_file_finding on case_file (city, finding_id);

create table report (
  city text not null,
  id uuid not null,
  number text not null,
  sha256 text not null,
  code_hash text not null,
  category text not null,
  text text not null,
  accuracy_m double precision,
  place text,
  photos text[] not null default '{}',
  anonymous boolean not null,
  confidential boolean not null,
  status text not null default 'received',
  received_at timestamptz not null,
  kelurahan text,
  kecamatan text,
  geom geometry(Point, 4326) not null,
  primary key (city, id)
);
create unique index report_number on report (city, number);
create index report_geom on report using gist (geom);

-- Erasable, and never read by staff.
create table report_contact (
  city text not null,
  report_id uuid not null,
  name text,
  phone text,
  email text,
  primary key (city, report_id)
);

create table report_step (
  city text not null,
  report_id uuid not null,
  at timestamptz not null,
  status text not null,
  note text,
  primary key (city, report_id, at)
);

-- Bytes stand in the file store under their SHA-256; this says whose they are.
create table photo (
  city text not null,
  sha256 text not null,
  owner_kind text not null check (owner_kind in ('finding', 'report')),
  owner_id uuid not null,
  mime text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  received_at timestamptz not null default now(),
  primary key (city, owner_kind, owner_id, sha256)
);
