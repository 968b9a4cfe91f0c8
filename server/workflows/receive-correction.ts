import { officerLimits } from '../../geodata/geometry/judge/problem.ts';
import type { Box, Correction, Receipt } from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { insertCorrection } from '../queries/correction.ts';
import { hasFindings } from '../queries/finding.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { admitGeometry } from './admit-geometry.ts';
import { type Bringer, receiveOnce } from './receive-once.ts';

/** Takes a correction in, exactly once. */
export const receiveCorrection = (
  store: Store,
  { box, ...by }: Bringer & { box: Box },
  correction: Correction,
  now: Date,
): Promise<Receipt> => {
  const { city, id: personId } = by.person;
  return receiveOnce(
    store,
    by,
    { kind: 'correction', body: correction },
    {
      prepare: async () => {
        if (!(await hasFindings(store, city, [correction.of]))) throw new Refusal('finding-unknown');
        const { geometry } = correction.fields;
        if (geometry) admitGeometry(geometry, { ...officerLimits, box });
      },
      write: async (tx, _, sha256) => {
        const row = { city, correction, sha256, personId, receivedAt: now.toISOString() };
        if (!(await insertCorrection(tx, row))) return 'taken';
        const thing = { kind: 'finding', id: correction.of };
        await appendEvent(tx, { city, kind: 'finding-corrected', actor: personId, thing });
        return { finding: correction.of };
      },
    },
  );
};
