import { appendEvent } from '../queries/append-event.ts';
import { selectCities } from '../queries/city.ts';
import { selectSettings } from '../queries/city-setting.ts';
import { deleteStalePositions } from '../queries/live-position.ts';
import { deleteTrackConflicts, eraseDutyFixes, eraseTracks, tablesOfFixes } from '../queries/retention.ts';
import type { Store } from '../store/store.ts';
import { record } from './record.ts';

export interface Erased {
  chunks: number;
  fixes: number;
  marks: number;
  conflicts: number;
  positions: number;
}

const day = 86_400_000;

/**
 * Erases where a city's officers went, as many days after it came in as the city has set: fixes of tracks, of the marks of duties and of bodies
 * kept in conflicts, and positions of duties that are over. How far somebody went and which squares were seen stays; so does the place of a
 * finding or a visit, which is evidence. The log says how many, never which.
 */
export async function eraseTracksOf(store: Store, city: string, at: Date): Promise<Erased> {
  const { trackDays } = await selectSettings(store, city);
  const now = at.toISOString();
  const before = new Date(at.getTime() - trackDays * day).toISOString();
  return record(store, city, async (tx) => {
    const erased = {
      ...(await eraseTracks(tx, city, { before, now })),
      marks: await eraseDutyFixes(tx, city, { before, now }),
      conflicts: await deleteTrackConflicts(tx, city, before),
      positions: await deleteStalePositions(tx, city, now),
    };
    const { positions, ...told } = erased;
    if (Object.values(told).some((count) => count > 0))
      await appendEvent(tx, {
        city,
        kind: 'tracks-erased',
        actor: null,
        thing: { kind: 'retention', id: before.slice(0, 10) },
        data: { ...told, trackDays },
      });
    return erased;
  });
}

/** Of every city; and off the disk, with every place that a live position has left. */
export async function eraseTracksEverywhere(store: Store, now: Date): Promise<void> {
  for (const { code } of await selectCities(store)) await eraseTracksOf(store, code, now);
  await store.sweepOut(tablesOfFixes);
}
