create table squad (
  city text not null,
  id uuid not null,
  name text not null,
  active boolean not null,
  primary key (city, id)
);

create table squad_member (
  city text not null,
  squad_id uuid not null,
  person_id uuid not null,
  primary key (city, squad_id, person_id)
);
create index squad_member_person on squad_member (city, person_id);

-- A squad's shift on a day. Times are seconds from the city's midnight.
create table patrol (
  city text not null,
  id uuid not null,
  day date not null,
  squad_id uuid not null,
  status text not null check (status in ('draft', 'published', 'withdrawn')),
  version integer not null check (version > 0),
  -- of the canonical JSON that was saved last: the same sent again is the same answer
  sha256 text not null,
  area_name text,
  area geometry(Geometry, 4326),
  office geometry(Point, 4326) not null,
  starts_at integer not null,
  shift_s integer not null,
  -- { arrives, metres, roads } of the way home
  back jsonb,
  -- a line for each stop, and one home
  way geometry(MultiLineString, 4326),
  metres double precision,
  note text not null,
  primary key (city, id)
);
create index patrol_day on patrol (city, day);

create table patrol_stop (
  city text not null,
  patrol_id uuid not null,
  id uuid not null,
  ordinal integer not null,
  kind text not null check (kind in ('case', 'finding', 'report', 'place', 'area')),
  thing_id uuid,
  -- of the patrol; null once that is withdrawn, so that another squad may go there
  day date,
  title text not null,
  fixed boolean not null,
  window_from integer,
  window_to integer,
  service_s integer not null,
  arrives integer,
  leaves integer,
  metres double precision,
  roads boolean not null,
  reasons text[] not null,
  geom geometry(Point, 4326) not null,
  primary key (city, patrol_id, id)
);
-- No site twice a day. A place that somebody put down by hand is no thing, and null equals nothing.
create unique index patrol_stop_once on patrol_stop (city, day, kind, thing_id);

-- Which stops of a patrol somebody has recorded something at.
create index finding_patrol on finding (city, (body ->> 'patrol')) where body ->> 'patrol' is not null;
