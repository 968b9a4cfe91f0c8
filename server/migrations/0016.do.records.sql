-- What officers bring home beside findings: corrections, visits, times on duty and tracks. All of it is appended, nothing is edited.

create table correction (
  city text not null,
  id uuid not null,
  finding_id uuid not null,
  body jsonb not null,
  sha256 text not null,
  person_id uuid not null,
  received_at timestamptz not null,
  primary key (city, id)
);
create index correction_finding on correction (city, finding_id);

create table visit (
  city text not null,
  id uuid not null,
  body jsonb not null,
  sha256 text not null,
  person_id uuid not null,
  received_at timestamptz not null,
  patrol_id uuid,
  stop_id uuid,
  case_id uuid,
  primary key (city, id)
);
create index visit_case on visit (city, case_id) where case_id is not null;
create index visit_patrol on visit (city, patrol_id) where patrol_id is not null;

-- What became of each finding that a visit looked at.
create table visit_mark (
  city text not null,
  visit_id uuid not null,
  finding_id uuid not null,
  state text not null check (state in ('fixed', 'partly-fixed', 'unchanged', 'worse', 'not-seen')),
  primary key (city, visit_id, finding_id)
);
create index visit_mark_finding on visit_mark (city, finding_id);

-- A time on duty belongs to whoever named it first, by a mark or by a track.
create table duty (
  city text not null,
  id uuid not null,
  person_id uuid not null,
  patrol_id uuid,
  began_at timestamptz,
  ended_at timestamptz,
  -- when the server heard of it: clocks of devices decide nothing
  heard_at timestamptz not null,
  primary key (city, id)
);
create index duty_person on duty (city, person_id, heard_at desc);
create index duty_patrol on duty (city, patrol_id) where patrol_id is not null;

-- fix, sha256 and salt are erased when their time has come; the event then holds a hash that nobody can compare with anything.
create table duty_mark (
  city text not null,
  id uuid not null,
  duty_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('began', 'ended')),
  at timestamptz not null,
  patrol_id uuid,
  received_at timestamptz not null,
  fix jsonb,
  sha256 text,
  salt text,
  erased_at timestamptz,
  primary key (city, id)
);
create index duty_mark_duty on duty_mark (city, duty_id);
create index duty_mark_due on duty_mark (city, received_at) where erased_at is null;

-- fixes, sha256 and salt are erased; how far somebody went stays.
create table track_chunk (
  city text not null,
  id uuid not null,
  duty_id uuid not null,
  person_id uuid not null,
  ordinal integer not null,
  source text not null check (source in ('device', 'gpx')),
  received_at timestamptz not null,
  -- fixes that were kept, and that were left out because they lie outside the time on duty
  kept integer not null,
  outside integer not null,
  metres double precision not null,
  fixes jsonb,
  sha256 text,
  salt text,
  erased_at timestamptz,
  primary key (city, id)
);
create index track_chunk_duty on track_chunk (city, duty_id, ordinal);
create index track_chunk_due on track_chunk (city, received_at) where erased_at is null;

-- What was in view on a day: squares of a grid, of nobody.
create table seen_cell (
  city text not null,
  day date not null,
  x integer not null,
  y integer not null,
  primary key (city, day, x, y)
);
create index seen_cell_place on seen_cell (city, x, y, day desc);

-- Where somebody on duty last was: one row a person, gone when the duty ends.
create table live_position (
  city text not null,
  person_id uuid not null,
  duty_id uuid not null,
  at timestamptz not null,
  received_at timestamptz not null,
  accuracy_m double precision not null,
  geom geometry(Point, 4326) not null,
  primary key (city, person_id)
);

-- What a city decided for itself; what stands here is read through its schema in geodata/model.
create table city_setting (
  city text not null,
  key text not null,
  value jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (city, key)
);

-- The finding joined with its corrections; null while there is none. kind, outcome, place and geom follow it.
alter table finding add column joined jsonb;
-- fields that were said in two ways, neither knowing of the other
alter table finding add column conflicts integer not null default 0;
-- what the tablet said on the spot beside what the server said, and why they differ
alter table finding add column provisional jsonb;
alter table finding drop constraint finding_status_check;
alter table finding add constraint finding_status_check check (status in ('received', 'asked', 'case-opened', 'rejected'));
create index finding_person on finding (city, person_id);

-- What the office asks back; one open question a finding.
create table question (
  city text not null,
  id uuid not null,
  finding_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  text text not null,
  answered_at timestamptz,
  -- the correction or the visit
  answered_by uuid,
  primary key (city, id)
);
create unique index question_open on question (city, finding_id) where answered_at is null;
create index question_finding on question (city, finding_id, asked_at);

-- A corrected finding is judged anew; what was said before stays.
alter table finding_check add column ordinal integer not null default 1;
alter table finding_check drop constraint finding_check_pkey;
alter table finding_check add primary key (city, finding_id, ordinal);

alter table photo drop constraint photo_owner_kind_check;
alter table photo add constraint photo_owner_kind_check check (owner_kind in ('finding', 'report', 'visit'));

-- Spoken notes: bytes stand in the file store under their SHA-256.
create table voice (
  city text not null,
  finding_id uuid not null,
  sha256 text not null,
  mime text not null,
  bytes integer not null,
  received_at timestamptz not null default now(),
  primary key (city, finding_id, sha256)
);

-- A sealed record of a log-in before the account was shut out is still that person's; one after is nobody's.
alter table person add column disabled_at timestamptz;
update person set disabled_at = now() where disabled;
