import { withinDuty } from '../../geodata/facts/on-duty.ts';
import { seenCells } from '../../geodata/facts/seen-cells.ts';
import { joined, walkedM } from '../../geodata/facts/walked.ts';
import type { Receipt, TrackChunk } from '../../geodata/model/index.ts';
import { selectSettings } from '../queries/city-setting.ts';
import { claimDuty } from '../queries/duty.ts';
import {
  insertSeenCells,
  insertTrackChunk,
  selectBeside,
  selectNeighbours,
  updateMetres,
} from '../queries/track.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { type Bringer, receiveOnce } from './receive-once.ts';
import { recountTrack } from './recount-track.ts';
import { salted } from './salted.ts';
import { seenOn } from './seen-on.ts';

/**
 * Takes a stretch of a track in, exactly once. Fixes outside the time on duty are left out and counted, the others kept: a tablet that recorded a
 * minute too long loses that minute, not the round. How far it went and what was in view is worked out now, so that it outlives the fixes: the
 * step between two stretches by whichever comes second.
 */
export const receiveTrack = (store: Store, by: Bringer, chunk: TrackChunk, now: Date): Promise<Receipt> => {
  const { city, id: personId } = by.person;
  const receivedAt = now.toISOString();
  return receiveOnce(
    store,
    by,
    { kind: 'track', body: chunk, at: chunk.fixes[0]!.at, erasable: true },
    {
      prepare: async () => ({
        viewM: (await selectSettings(store, city)).viewM,
        day: await seenOn(store, city, chunk.fixes, now),
      }),
      write: async (tx, { viewM, day }, sha256) => {
        const duty = await claimDuty(tx, city, { id: chunk.duty, personId, heardAt: receivedAt });
        if (duty.personId !== personId) throw new Refusal('not-your-duty');
        const kept = withinDuty(chunk.fixes, duty);
        const { before, after } = await selectNeighbours(tx, city, chunk);
        const way = joined(before, kept);
        const { salt, hash } = salted(sha256);
        // what the device told of these minutes is erased: nobody knows what of them is new
        const untold = chunk.source === 'gpx' && (await selectBeside(tx, city, chunk.duty)).erased;
        const metres = untold ? 0 : walkedM(way);
        const row = { city, chunk, kept, metres, sha256, salt, personId, receivedAt };
        if (!(await insertTrackChunk(tx, row))) return 'taken';
        const last = kept.at(-1);
        const onward = after && last ? joined(last, after.fixes) : [];
        if (after && last) await updateMetres(tx, city, after.id, walkedM(onward));
        await recountTrack(tx, city, chunk.duty);
        await insertSeenCells(tx, city, day, seenCells([...way, ...onward.slice(1, 2)], viewM));
        return { duty: chunk.duty, salted: hash, outside: chunk.fixes.length - kept.length };
      },
    },
  );
};
