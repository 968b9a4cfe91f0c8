-- A sweep judges every building of a city by every rule under the law of one day. At most one a city is under way.
create table sweep (
  city text not null,
  id uuid not null,
  rule_set text not null,
  -- ids of the rules, in the order of the letters of swept_building.outcomes
  rules text[] not null,
  as_of date not null,
  plan_id uuid,
  buildings integer not null,
  swept integer not null default 0,
  handed_over integer not null default 0,
  started_by uuid,
  started_at timestamptz not null,
  -- who works on it says so again and again; who has not for a while is dead, and another may go on
  beat_at timestamptz not null,
  finished_at timestamptz,
  -- when something was last found out
  changed_at timestamptz,
  primary key (city, id)
);
create unique index sweep_under_way on sweep (city) where finished_at is null;

-- What is left to do: buildings that lie together. A chunk goes in the transaction that brings its results.
create table sweep_chunk (
  city text not null,
  sweep_id uuid not null,
  number integer not null,
  buildings uuid[] not null,
  primary key (city, sweep_id, number)
);

-- What is known of each building: of the last sweep, or of the edit after it.
create table swept_building (
  city text not null,
  building_id uuid not null,
  sweep_id uuid not null,
  -- worst of all rules
  outcome text not null check (outcome in ('violates', 'unclear', 'complies', 'not-applicable')),
  -- a letter a rule: v u c n as in outcome, l for what complies because it is older than the rule
  outcomes text not null,
  -- why it does not simply comply; see SweepReason
  reasons json not null,
  kelurahan text,
  kecamatan text,
  swept_at timestamptz not null,
  primary key (city, building_id)
);
create index swept_building_worst on swept_building (city, outcome, building_id) where outcome <> 'complies' and outcome <> 'not-applicable';
