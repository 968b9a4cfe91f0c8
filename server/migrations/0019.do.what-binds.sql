-- Drafts, and imports that do not count yet, bind nobody: what was judged stays right whatever becomes of them. `binding` counts up when what binds changes.
alter table shown_version add column binding bigint not null default 0;

create or replace function something_else_is_shown() returns trigger language plpgsql as $$
declare
  binds integer := 1;
begin
  if tg_table_name = 'plan' then
    if coalesce(old.status, 'draft') = 'draft' and coalesce(new.status, 'draft') = 'draft' then
      binds := 0;
    end if;
  elsif tg_table_name = 'import' then
    if 'active' not in (coalesce(old.status, ''), coalesce(new.status, '')) or exists (
      select 1 from plan p
      where p.city = coalesce(new.city, old.city) and p.id::text = coalesce(new.target, old.target) and p.status = 'draft')
    then
      binds := 0;
    end if;
  end if;
  insert into shown_version as s (city, version, binding) values (coalesce(new.city, old.city), 1, binds)
  on conflict (city) do update set version = s.version + 1, binding = s.binding + excluded.binding;
  return null;
end $$;
