import { compareProvisional } from '../../geodata/facts/compare-provisional.ts';
import { questionOf } from '../../geodata/facts/question-of.ts';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import { officerLimits } from '../../geodata/geometry/judge/problem.ts';
import type { Box, CheckAnswer, Finding, FindingSheet, Receipt } from '../../geodata/model/index.ts';
import { certificateText } from '../../geodata/rules/index.ts';
import { sha256 as digestOf } from '../files/sha256.ts';
import { selectDistrict } from '../queries/boundary.ts';
import { selectLawChanges } from '../queries/change.ts';
import { insertFinding, insertFindingCheck } from '../queries/finding.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { admitGeometry } from './admit-geometry.ts';
import { checkPlace } from './check-place.ts';
import { findingSheet } from './finding-sheet.ts';
import { careful } from './judge-aside.ts';
import { type Bringer, receiveOnce } from './receive-once.ts';

export interface ReceivedFinding {
  receipt: Receipt;
  sheet: FindingSheet;
}

/** Takes a finding in, exactly once, with the verdict under the law of its place. */
export async function receiveFinding(
  store: Store,
  { box, ...by }: Bringer & { box: Box },
  finding: Finding,
  now: Date,
): Promise<ReceivedFinding> {
  const { city, id: personId } = by.person;
  const receipt = await receiveOnce(
    store,
    by,
    { kind: 'finding', body: finding, at: finding.observedAt },
    {
      prepare: async () => {
        refuseLooseSketches(finding);
        admitGeometry(finding.geometry, { ...officerLimits, box });
        const checked = await checkPlace(
          store,
          questionOf(city, finding),
          // A device whose clock is ahead has seen nothing of days to come.
          { now, reported: new Date(Math.min(Date.parse(finding.observedAt), now.getTime())) },
          careful,
        );
        return {
          ...checked,
          district: await selectDistrict(store, city, finding.geometry),
          provisional: await compared(store, city, finding, checked.answer),
        };
      },
      write: async (tx, { answer, surroundings, district, provisional }, sha256) => {
        const { outcome, ruleSet } = answer;
        const receivedAt = now.toISOString();
        const row = { city, finding, sha256, personId, receivedAt, outcome, provisional, ...district };
        if (!(await insertFinding(tx, row))) return 'taken';
        await insertFindingCheck(tx, city, finding.id, { surroundings: canonicalJson(surroundings), answer });
        return { outcome, ruleSet, certificate: digestOf(certificateText(surroundings, answer, finding.id)) };
      },
    },
  );
  return { receipt, sheet: await findingSheet(store, city, finding.id) };
}

/** What the tablet said on the spot, beside what the office says now; null when it said nothing. */
async function compared(store: Store, city: string, { provisional }: Finding, answer: CheckAnswer) {
  if (!provisional) return null;
  const { packSeq } = provisional;
  const since = packSeq === undefined ? null : await selectLawChanges(store, city, packSeq);
  return compareProvisional(provisional, answer, since);
}

/** A sketch and what it was drawn upon are both photos of the finding. */
function refuseLooseSketches({ photos, sketches = [] }: Finding): void {
  const loose = sketches.findIndex(({ sketch, of }) => !photos.includes(sketch) || !photos.includes(of));
  if (loose < 0) return;
  const fault = { pointer: `/sketches/${loose}`, code: 'other' };
  throw new Refusal('invalid-request', { faults: [fault] });
}
