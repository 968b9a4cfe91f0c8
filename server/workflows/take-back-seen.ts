import { type Cell, seenCells } from '../../geodata/facts/seen-cells.ts';
import type { Day, TrackFix } from '../../geodata/model/index.ts';
import { selectSettings } from '../queries/city-setting.ts';
import { deleteSeenCells, type KeptChunk, selectTracksNear } from '../queries/track.ts';
import type { Queryable } from '../store/store.ts';
import { seenOn } from './seen-on.ts';

/** A stretch of a track as it came, and what is left of it. */
export interface Cut {
  chunk: KeptChunk;
  kept: readonly TrackFix[];
}

/** Takes squares back that were in view only of fixes that turned out to lie outside the time on duty: where somebody went on their own is nobody's business. */
export async function takeBackSeen(
  tx: Queryable,
  city: string,
  duty: string,
  track: readonly Cut[],
): Promise<void> {
  const { viewM } = await selectSettings(tx, city);
  const seen = (fixes: readonly TrackFix[]): Map<string, Cell> =>
    new Map(seenCells(fixes, viewM).map((cell) => [`${cell.x} ${cell.y}`, cell]));
  for (const [day, stretches] of await byDay(tx, city, track)) {
    const lost = seen(stretches.flatMap(({ chunk }) => chunk.fixes));
    for (const cell of seen(stretches.flatMap(({ kept }) => kept)).keys()) lost.delete(cell);
    if (lost.size === 0) continue;
    for (const fixes of await othersOn(tx, city, { duty, day }, [...lost.values()]))
      for (const cell of seen(fixes).keys()) lost.delete(cell);
    await deleteSeenCells(tx, city, day, [...lost.values()]);
  }
}

async function byDay(tx: Queryable, city: string, track: readonly Cut[]): Promise<Map<Day, Cut[]>> {
  const days = new Map<Day, Cut[]>();
  for (const cut of track.filter(({ chunk }) => chunk.fixes.length > 0)) {
    const day = await seenOn(tx, city, cut.chunk.fixes, new Date(cut.chunk.receivedAt));
    days.set(day, [...(days.get(day) ?? []), cut]);
  }
  return days;
}

/** Tracks of other times on duty that came near some squares on a day. */
async function othersOn(
  tx: Queryable,
  city: string,
  { duty, day }: { duty: string; day: Day },
  cells: readonly Cell[],
): Promise<TrackFix[][]> {
  const tracks = new Map<string, TrackFix[]>();
  for (const { duty: other, source, fixes, receivedAt } of await selectTracksNear(tx, city, duty, cells)) {
    if ((await seenOn(tx, city, fixes, new Date(receivedAt))) !== day) continue;
    const key = `${other} ${source}`;
    tracks.set(key, [...(tracks.get(key) ?? []), ...fixes]);
  }
  return [...tracks.values()];
}
