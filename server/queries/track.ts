import sql from 'sql-template-tag';
import type { Cell } from '../../geodata/facts/seen-cells.ts';
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
}

/** Chunks of a time on duty whose fixes are still there, in their order. */
export async function selectTrack(db: Queryable, city: string, dutyId: string): Promise<KeptChunk[]> {
  return db.rows<KeptChunk>(sql`
    select id, ordinal, source, fixes from track_chunk
    where city = ${city} and duty_id = ${dutyId} and fixes is not null order by source, ordinal, id`);
}

/** True when another logger's track is beside that of the device. */
export async function hasLoggerTrack(db: Queryable, city: string, dutyId: string): Promise<boolean> {
  const rows = await db.rows(
    sql`select 1 from track_chunk where city = ${city} and duty_id = ${dutyId} and source = 'gpx' limit 1`,
  );
  return rows.length > 0;
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
    select id, ordinal, source, fixes from track_chunk
    where city = ${city} and duty_id = ${duty} and source = ${source} and ordinal in (${ordinal - 1}, ${ordinal + 1}) and fixes is not null
    order by id`);
  const find = (at: number): KeptChunk | null => chunks.find((chunk) => chunk.ordinal === at) ?? null;
  return { before: find(ordinal - 1)?.fixes.at(-1) ?? null, after: find(ordinal + 1) };
}

/** What a chunk's way has come to: with the step that joins it to the one before, or without what another tells already. */
export async function updateMetres(tx: Queryable, city: string, id: string, metres: number): Promise<void> {
  await tx.rows(sql`update track_chunk set metres = ${metres} where city = ${city} and id = ${id}`);
}
