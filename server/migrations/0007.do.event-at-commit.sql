-- Events fall due at the commit of their transaction: the city's log is then held for the append and the flush only, not for
-- another round trip between server and database. Rows of this table live within their own transaction.
create table event_due (
  city text not null,
  ordinal bigint generated always as identity,
  kind text not null,
  actor uuid,
  thing_kind text not null,
  thing_id text not null,
  data jsonb not null,
  primary key (city, ordinal)
);
create function event_falls_due() returns trigger language plpgsql as $$
begin
  delete from event_due where city = new.city and ordinal = new.ordinal;
  perform append_event(new.city, new.kind, new.actor, new.thing_kind, new.thing_id, new.data);
  return null;
end $$;
create constraint trigger event_falls_due after insert on event_due deferrable initially deferred for each row execute function event_falls_due();
