import sql, { type Sql } from 'sql-template-tag';
import { type Cell, cellCentre } from '../../geodata/facts/seen-cells.ts';
import type { TrackChunk, TrackFix } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewTrackChunk {
  city: string;
  chunk: TrackChunk;
  /** Fixes within the time on duty. */
  kept: readonly TrackFix[];
  metres: number;
  sha256: string;
  salt: string;
  personId: string;
  receivedAt: string;
}

/** False when the id is taken. */
export async function insertTrackChunk(tx: Queryable, it: NewTrackChunk): Promise<boolean> {
  const { chunk, kept } = it;
  const rows = await tx.rows(sql`
    insert into track_chunk (city, id, duty_id, person_id, ordinal, source, received_at, kept, outside, metres, fixes, sha256, salt)
    values (${it.city}, ${chunk.id}, ${chunk.duty}, ${it.personId}, ${chunk.ordinal}, ${chunk.source}, ${it.receivedAt},
            ${kept.length}, ${chunk.fixes.length - kept.length}, ${it.metres}, ${JSON.stringify(kept)}::jsonb, ${it.sha256}, ${it.salt})
    on conflict (city, id) do nothing returning id`);
  return rows.length === 1;
}

export interface KeptChunk {
  id: string;
  ordinal: number;
  source: TrackChunk['source'];
  fixes: TrackFix[];
  receivedAt: string;
}

/** Chunks of a time on duty whose fixes are still there, in their order. */
export async function selectTrack(db: Queryable, city: string, dutyId: string): Promise<KeptChunk[]> {
  return db.rows<KeptChunk>(sql`
    select id, ordinal, source, fixes, received_at as "receivedAt" from track_chunk
    where city = ${city} and duty_id = ${dutyId} and fixes is not null order by source, ordinal, id`);
}

/** What stands beside the stretches of a time on duty. */
export interface Beside {
  /** Minutes that may be told twice: by another logger, or by two stretches of the device. */
  twice: boolean;
  /** Fixes that are not there any more to be compared with. */
  erased: boolean;
}

export async function selectBeside(tx: Queryable, city: string, dutyId: string): Promise<Beside> {
  const [row] = await tx.rows<Beside>(sql`
    select coalesce(bool_or(source = 'gpx' or again), false) as twice, coalesce(bool_or(erased), false) as erased
    from (
      select source, erased_at is not null as erased,
             source = 'device' and (fixes -> 0 ->> 'at')::timestamptz <= max((fixes -> -1 ->> 'at')::timestamptz)
               over (partition by source order by ordinal, id rows between unbounded preceding and 1 preceding) as again
      from track_chunk where city = ${city} and duty_id = ${dutyId}) t`);
  return row!;
}

/** Leaves out of a chunk what turned out to lie outside the time on duty. */
export async function trimTrackChunk(
  tx: Queryable,
  city: string,
  id: string,
  { fixes, metres }: { fixes: readonly TrackFix[]; metres: number },
): Promise<void> {
  await tx.rows(sql`
    update track_chunk set outside = outside + kept - ${fixes.length}::integer, kept = ${fixes.length}, metres = ${metres}, fixes = ${JSON.stringify(fixes)}::jsonb
    where city = ${city} and id = ${id}`);
}

/** Squares that were in view on a day, and so last. Whose eyes they were is not kept. */
export async function insertSeenCells(
  tx: Queryable,
  city: string,
  day: string,
  cells: readonly Cell[],
): Promise<void> {
  await tx.rows(sql`
    with seen as materialized (
      select c.x, c.y from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as c (x integer, y integer) order by c.x, c.y
    ), kept as (
      insert into seen_cell (city, day, x, y) select ${city}, ${day}::date, x, y from seen on conflict (city, day, x, y) do nothing
    )
    insert into seen_last (city, x, y, day) select ${city}, x, y, ${day}::date from seen
    on conflict (city, x, y) do update set day = excluded.day where seen_last.day < excluded.day`);
}

/** Degrees around squares in which whoever had them in view must have been: a kilometre, wider than any view and any step. */
const nearDegrees = 0.01;

/** What is kept of other times on duty that came near some squares, in the order in which it was recorded. */
export async function selectTracksNear(
  tx: Queryable,
  city: string,
  notDuty: string,
  cells: readonly Cell[],
): Promise<(Pick<KeptChunk, 'source' | 'fixes' | 'receivedAt'> & { duty: string })[]> {
  const places = cells.map(cellCentre);
  const between = (axis: 0 | 1): Sql => {
    const figures = places.map((place) => place[axis]);
    const [least, most] = [
      figures.reduce((a, b) => Math.min(a, b)),
      figures.reduce((a, b) => Math.max(a, b)),
    ];
    return sql`(f -> 'position' ->> ${axis}::integer)::float8 between ${least - nearDegrees}::float8 and ${most + nearDegrees}::float8`;
  };
  return tx.rows(sql`
    select t.duty_id as duty, t.source, t.fixes, t.received_at as "receivedAt" from track_chunk t
    where t.city = ${city} and t.duty_id <> ${notDuty} and t.fixes is not null
      and exists (select 1 from jsonb_array_elements(t.fixes) f where ${between(0)} and ${between(1)})
    order by t.duty_id, t.source, t.ordinal, t.id`);
}

/** Takes squares back that nobody had in view on a day after all. */
export async function deleteSeenCells(
  tx: Queryable,
  city: string,
  day: string,
  cells: readonly Cell[],
): Promise<void> {
  const asked = sql`jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as c (x integer, y integer)`;
  await tx.rows(sql`
    delete from seen_cell s using ${asked} where s.city = ${city} and s.day = ${day}::date and s.x = c.x and s.y = c.y`);
  await tx.rows(sql`
    with before as (
      select c.x, c.y, (select max(s.day) from seen_cell s where s.city = ${city} and s.x = c.x and s.y = c.y) as day from ${asked}
    ), never as (
      delete from seen_last l using before b where l.city = ${city} and l.x = b.x and l.y = b.y and b.day is null
    )
    update seen_last l set day = b.day from before b where l.city = ${city} and l.x = b.x and l.y = b.y and b.day is not null`);
}

export interface Neighbours {
  /** Where the chunk before ended. */
  before: TrackFix | null;
  after: KeptChunk | null;
}

/** What is here of the chunks that a chunk joins, of the same recorder. */
export async function selectNeighbours(
  tx: Queryable,
  city: string,
  { duty, ordinal, source }: Pick<TrackChunk, 'duty' | 'ordinal' | 'source'>,
): Promise<Neighbours> {
  const chunks = await tx.rows<KeptChunk>(sql`
    select id, ordinal, source, fixes, received_at as "receivedAt" from track_chunk
    where city = ${city} and duty_id = ${duty} and source = ${source} and ordinal in (${ordinal - 1}, ${ordinal + 1}) and fixes is not null
    order by id`);
  const find = (at: number): KeptChunk | null => chunks.find((chunk) => chunk.ordinal === at) ?? null;
  return { before: find(ordinal - 1)?.fixes.at(-1) ?? null, after: find(ordinal + 1) };
}

/** What a chunk's way has come to: with the step that joins it to the one before, or without what another tells already. */
export async function updateMetres(tx: Queryable, city: string, id: string, metres: number): Promise<void> {
  await tx.rows(sql`update track_chunk set metres = ${metres} where city = ${city} and id = ${id}`);
}
