create extension if not exists postgis;

-- Reference tables: cities, people and sessions are the same on every node of a larger installation.
create table city (
  code text primary key check (code ~ '^\d{2}\.\d{2}$'),
  name text not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  crs text,
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  check (west < east and south < north)
);

create table person (
  id uuid primary key,
  city text not null references city (code),
  username text not null,
  name text not null,
  role text not null check (role in ('officer', 'planner', 'supervisor', 'enforcer', 'admin')),
  unit text,
  password_hash text not null,
  must_change_password boolean not null default true,
  disabled boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index person_username on person (lower(username));

create table session (
  token_hash text primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);

-- The append-only log: audit trail, sync cursor, trigger of jobs. Hash-chained per city.
create table event (
  city text not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  actor uuid,
  thing_kind text not null,
  thing_id text not null,
  data jsonb not null,
  previous text not null,
  hash text not null,
  primary key (city, seq)
);
-- A receipt is the event of the receiving, found by its thing.
create index event_thing on event (city, thing_kind, thing_id);
-- SHA-256 over every column and the previous hash: changing, deleting, reordering or inserting a row breaks the chain there.
create function event_hash(city text, seq bigint, at timestamptz, kind text, actor uuid, thing_kind text, thing_id text, data jsonb, previous text)
returns text language sql immutable as $$
  select encode(sha256(convert_to(
    jsonb_build_array(city, seq, (extract(epoch from at) * 1000)::bigint, kind, actor, thing_kind, thing_id, data, previous)::text, 'UTF8')), 'hex')
$$;
-- The only way into the log. Takes the city's lock and appends in one call: from here to the commit the city's log is held, so this is the last
-- statement of its transaction. Being volatile, the insert sees what was committed before the lock was granted: sequence is commit order.
create function append_event(of_city text, of_kind text, of_actor uuid, of_thing_kind text, of_thing_id text, of_data jsonb)
returns table (seq bigint, at timestamptz, hash text) language plpgsql volatile as $$
declare
  last record;
  now_ms timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_city, 7));
  select e.seq, e.hash into last from event e where e.city = of_city order by e.seq desc limit 1;
  now_ms := date_trunc('milliseconds', clock_timestamp());
  return query
    insert into event as e (city, seq, at, kind, actor, thing_kind, thing_id, data, previous, hash)
    values (of_city, coalesce(last.seq, 0) + 1, now_ms, of_kind, of_actor, of_thing_kind, of_thing_id, of_data, coalesce(last.hash, ''),
            event_hash(of_city, coalesce(last.seq, 0) + 1, now_ms, of_kind, of_actor, of_thing_kind, of_thing_id, of_data, coalesce(last.hash, '')))
    returning e.seq, e.at, e.hash;
end $$;
create function event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'event is append-only';
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function event_is_append_only();
create trigger event_is_never_emptied before truncate on event for each statement execute function event_is_append_only();
