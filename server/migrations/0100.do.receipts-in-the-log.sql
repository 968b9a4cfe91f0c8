-- A receipt is the event of the receiving: the event is the last statement of its transaction, so its sequence is known to the log alone.
alter table finding drop column seq;
create index event_thing on event (city, thing_kind, thing_id);
