import sql, { empty } from 'sql-template-tag';
import type { Day } from '../../geodata/model/index.ts';
import type { SweepRun } from '../../geodata/wire/sweep.ts';
import type { Queryable } from '../store/store.ts';
import type { Shown } from './shown.ts';

/** Who works on a sweep says so more often than this, seconds; who has not is dead. */
export const beatS = 20;

export interface NewSweep {
  city: string;
  id: string;
  ruleSet: string;
  rules: readonly string[];
  today: Day;
  planId: string | null;
  startedBy: string | null;
  /** What the city shows. */
  saw: Shown;
}

const columns = sql`
  s.id, s.rule_set as "ruleSet", s.rules, s.as_of as "asOf", s.buildings, s.swept, s.started_at as "startedAt", s.finished_at as "finishedAt",
  (s.saw ->> 'binding')::bigint is distinct from coalesce((select binding from shown_version v where v.city = s.city), 0) as outdated,
  (select jsonb_build_object('id', p.id, 'name', p.name) from plan p where p.city = s.city and p.id = s.plan_id) as plan,
  case when s.finished_at is not null then case when s.swept >= s.buildings then 'finished' else 'stopped' end
       when s.beat_at < clock_timestamp() - make_interval(secs => ${beatS}) then 'stopped' else 'running' end as state`;

/** A sweep of no building yet. False when one is under way already. */
export async function insertSweep(db: Queryable, it: NewSweep): Promise<boolean> {
  const rows = await db.rows(sql`
    insert into sweep (city, id, rule_set, rules, as_of, plan_id, buildings, started_by, started_at, beat_at, saw)
    values (${it.city}, ${it.id}::uuid, ${it.ruleSet}, ${it.rules}::text[], ${it.today}::date, ${it.planId}::uuid, 0,
            ${it.startedBy}::uuid, clock_timestamp(), clock_timestamp(), ${JSON.stringify(it.saw)}::jsonb)
    on conflict (city) where finished_at is null do nothing
    returning 1`);
  return rows.length === 1;
}

/** As if it had never begun. */
export async function takeBackSweep(db: Queryable, city: string, id: string): Promise<void> {
  await db.rows(sql`delete from sweep where city = ${city} and id = ${id}::uuid`);
}

/** What a sweep is to judge, all buildings or some, in chunks that lie together along a Hilbert curve. */
export async function insertChunks(
  db: Queryable,
  city: string,
  sweepId: string,
  size: number,
  some: readonly string[] | null,
): Promise<void> {
  await db.rows(sql`
    with chunk as (
      insert into sweep_chunk (city, sweep_id, number, buildings)
      select ${city}, ${sweepId}::uuid, number, array_agg(id)
      from (select f.id, (row_number() over (order by f.geom) - 1) / ${size}::integer as number
            from layer_version v
            join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id ${some === null ? empty : sql`and f.id = any(${some}::uuid[])`}
            where v.city = ${city} and v.layer = 'buildings') placed
      group by number
      returning cardinality(buildings) as count
    )
    update sweep set buildings = (select coalesce(sum(count), 0) from chunk) where city = ${city} and id = ${sweepId}::uuid`);
}

/** What a sweep found: what the city showed, and on what day. */
export interface Seen {
  shown: Shown;
  on: Day;
}

/** What the last sweep found; null when that one was given up, or the city has changed while it was under way. */
export async function selectSeen(
  db: Queryable,
  city: string,
  asked: Pick<NewSweep, 'ruleSet' | 'rules'>,
): Promise<Seen | null> {
  const [last] = await db.rows<{ saw: Shown | null; on: Day }>(sql`
    select case when s.swept >= s.buildings and s.rule_set = ${asked.ruleSet} and s.rules = ${asked.rules}::text[] then s.saw end as saw, s.as_of as "on"
    from sweep s where s.city = ${city} and s.finished_at is not null order by s.started_at desc limit 1`);
  return last?.saw ? { shown: last.saw, on: last.on } : null;
}

/** The sweep under way, else the last that was begun. */
export async function selectSweep(db: Queryable, city: string): Promise<SweepRun | null> {
  const [run] = await db.rows<SweepRun>(sql`
    select ${columns} from sweep s where s.city = ${city}
    order by s.finished_at is null desc, s.started_at desc limit 1`);
  return run ?? null;
}

/** Takes over a sweep whose process is dead: true for one taker only. */
export async function claimSweep(db: Queryable, city: string, id: string): Promise<boolean> {
  const rows = await db.rows(sql`
    update sweep set beat_at = clock_timestamp()
    where city = ${city} and id = ${id}::uuid and finished_at is null and beat_at < clock_timestamp() - make_interval(secs => ${beatS})
    returning 1`);
  return rows.length === 1;
}

/** Says that it is being worked on. */
export async function beatSweep(db: Queryable, city: string, id: string): Promise<void> {
  await db.rows(sql`
    update sweep set beat_at = clock_timestamp() where city = ${city} and id = ${id}::uuid and finished_at is null`);
}

/** Whoever holds it has left: the next may take it over at once. */
export async function leaveSweep(db: Queryable, city: string, id: string): Promise<void> {
  await db.rows(sql`
    update sweep set beat_at = '-infinity' where city = ${city} and id = ${id}::uuid and finished_at is null`);
}

/** Ends a sweep, done or given up. What was judged while the city changed nobody can tell: then it saw nothing. */
export async function endSweep(db: Queryable, city: string, id: string): Promise<void> {
  await db.rows(sql`
    with left_over as (delete from sweep_chunk where city = ${city} and sweep_id = ${id}::uuid)
    update sweep set finished_at = clock_timestamp(),
      saw = case when (saw ->> 'binding')::bigint = coalesce((select binding from shown_version where city = ${city}), 0) then saw end
    where city = ${city} and id = ${id}::uuid`);
}

/** Forgets buildings that are no longer there: whoever has counted them counts again. */
export async function deleteGone(db: Queryable, city: string): Promise<void> {
  await db.rows(sql`
    with gone as (
      delete from swept_building b where b.city = ${city} and not exists (
        select 1 from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
        where v.city = ${city} and v.layer = 'buildings' and f.id = b.building_id)
      returning 1
    )
    update sweep set changed_at = clock_timestamp() where city = ${city} and exists (select 1 from gone)`);
}

/** Forgets sweeps that nothing is known from any more. */
export async function deleteStale(db: Queryable, city: string): Promise<void> {
  await db.rows(sql`
    delete from sweep s where s.city = ${city} and s.finished_at is not null
      and s.started_at < (select max(started_at) from sweep where city = ${city})
      and not exists (select 1 from swept_building b where b.city = ${city} and b.sweep_id = s.id)`);
}

/** Numbers of the chunks that are left. */
export async function selectChunkNumbers(db: Queryable, city: string, sweepId: string): Promise<number[]> {
  const rows = await db.rows<{ number: number }>(sql`
    select number from sweep_chunk where city = ${city} and sweep_id = ${sweepId}::uuid order by number`);
  return rows.map(({ number }) => number);
}

export async function selectChunk(
  db: Queryable,
  city: string,
  sweepId: string,
  number: number,
): Promise<string[]> {
  const [row] = await db.rows<{ buildings: string[] }>(sql`
    select buildings from sweep_chunk where city = ${city} and sweep_id = ${sweepId}::uuid and number = ${number}`);
  return row?.buildings ?? [];
}

export interface Results {
  /** JSON text of `Judged[]`. */
  results: string;
  /** How many of them had to be judged from their geometry. */
  handedOver: number;
  /** The chunk that they complete. */
  chunk: number;
}

/**
 * Keeps what came out for a chunk, in one statement, and nothing when it is no longer to be done: a process that slept while another went on in its
 * place would write what the law was over what it is.
 */
export async function saveSwept(
  db: Queryable,
  city: string,
  sweepId: string,
  { results, handedOver, chunk }: Results,
): Promise<void> {
  await db.rows(sql`
    with done as (
      delete from sweep_chunk where city = ${city} and sweep_id = ${sweepId}::uuid and number = ${chunk}::integer returning cardinality(buildings) as count
    ), told as (
      insert into swept_building (city, building_id, sweep_id, outcome, outcomes, reasons, kelurahan, kecamatan, swept_at)
      select ${city}, r.id, ${sweepId}::uuid, r.outcome, r.outcomes, r.reasons, r.kelurahan, r.kecamatan, clock_timestamp()
      from done cross join json_to_recordset(${results}::json) as r (id uuid, outcome text, outcomes text, reasons json, kelurahan text, kecamatan text)
      on conflict (city, building_id) do update set sweep_id = excluded.sweep_id, outcome = excluded.outcome, outcomes = excluded.outcomes,
        reasons = excluded.reasons, kelurahan = excluded.kelurahan, kecamatan = excluded.kecamatan, swept_at = excluded.swept_at
    )
    update sweep set swept = swept + done.count, handed_over = handed_over + ${handedOver}, changed_at = clock_timestamp()
    from done where city = ${city} and id = ${sweepId}::uuid`);
}
