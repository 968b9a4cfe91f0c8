-- What a plan would change, as it was computed for a planner before the plan was published: only things whose outcome flips.
create table flip_run (
  city text not null,
  id uuid not null,
  plan_id uuid not null,
  -- day whose law was compared: the draft's first day, or today where that is past
  day date not null,
  rule_set text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  failed text,
  subjects integer not null default 0,
  done integer not null default 0,
  primary key (city, id)
);
create index flip_run_plan on flip_run (city, plan_id, started_at desc);

create table flip (
  city text not null,
  run_id uuid not null,
  kind text not null check (kind in ('building', 'permit', 'case')),
  thing_id uuid not null,
  name text,
  kelurahan text,
  kecamatan text,
  before text not null,
  after text not null,
  -- [{ rule, before, after }] of the rules that flip
  rules jsonb not null,
  geom geometry(Geometry, 4326) not null,
  primary key (city, run_id, kind, thing_id)
);
