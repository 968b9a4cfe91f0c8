-- What the city showed when the sweep began (`Shown` in server/queries/shown.ts): the next one looks only at what has changed since.
-- Null when the city showed something else before the sweep had ended: then nobody can tell.
alter table sweep add column saw jsonb;
