import { withinDuty } from '../../geodata/facts/on-duty.ts';
import { joined, walkedM } from '../../geodata/facts/walked.ts';
import type { DutyMark, Receipt } from '../../geodata/model/index.ts';
import { claimDuty, type DutyRow, insertDutyMark, markDuty } from '../queries/duty.ts';
import { deletePositionOf } from '../queries/live-position.ts';
import { type KeptChunk, selectTrack, trimTrackChunk } from '../queries/track.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable, Store } from '../store/store.ts';
import { type Bringer, receiveOnce } from './receive-once.ts';
import { recountTrack } from './recount-track.ts';
import { salted } from './salted.ts';
import { type Cut, takeBackSeen } from './take-back-seen.ts';

/**
 * Takes the beginning or the end of a time on duty in, exactly once. Fixes that came before the mark and lie outside are left out now; with the
 * end the live position goes.
 */
export const receiveDutyMark = (store: Store, by: Bringer, mark: DutyMark, now: Date): Promise<Receipt> => {
  const { city, id: personId } = by.person;
  const receivedAt = now.toISOString();
  return receiveOnce(
    store,
    by,
    { kind: 'duty-mark', body: mark, at: mark.at, erasable: true },
    {
      prepare: async () => {},
      write: async (tx, _, sha256) => {
        const duty = await claimDuty(tx, city, { id: mark.duty, personId, heardAt: receivedAt });
        if (duty.personId !== personId) throw new Refusal('not-your-duty');
        const { salt, hash } = salted(sha256);
        if (!(await insertDutyMark(tx, { city, mark, sha256, salt, personId, receivedAt }))) return 'taken';
        await trim(tx, city, mark.duty, await markDuty(tx, city, mark));
        if (mark.what === 'ended') await deletePositionOf(tx, city, personId, mark.duty);
        return { duty: mark.duty, what: mark.what, salted: hash };
      },
    },
  );
};

/** Leaves out what the marks now known put outside, and what only that had in view; the stretch after a shortened one loses the step between them. */
async function trim(tx: Queryable, city: string, dutyId: string, span: DutyRow): Promise<void> {
  let last: (KeptChunk & { cut: boolean }) | null = null;
  const track: Cut[] = [];
  for (const chunk of await selectTrack(tx, city, dutyId)) {
    const kept = withinDuty(chunk.fixes, span);
    track.push({ chunk, kept });
    const cut = kept.length < chunk.fixes.length;
    const follows: boolean = last?.source === chunk.source && last.ordinal === chunk.ordinal - 1;
    const before = follows ? (last?.fixes.at(-1) ?? null) : null;
    if (cut || (follows && last?.cut))
      await trimTrackChunk(tx, city, chunk.id, { fixes: kept, metres: walkedM(joined(before, kept)) });
    last = { ...chunk, fixes: kept, cut };
  }
  if (track.some(({ chunk, kept }) => kept.length < chunk.fixes.length))
    await takeBackSeen(tx, city, dutyId, track);
  await recountTrack(tx, city, dutyId);
}
