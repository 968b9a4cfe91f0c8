import { joinCorrections } from '../../geodata/facts/join-corrections.ts';
import { questionOf } from '../../geodata/facts/question-of.ts';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import { officerLimits } from '../../geodata/geometry/judge/problem.ts';
import type { Box, Correction, Finding, Receipt } from '../../geodata/model/index.ts';
import { certificateText } from '../../geodata/rules/index.ts';
import { sha256 as digestOf } from '../files/sha256.ts';
import { appendEvent } from '../queries/append-event.ts';
import { selectDistrict } from '../queries/boundary.ts';
import { insertCorrection, selectCorrectionIds, selectCorrections } from '../queries/correction.ts';
import { insertFindingCheck, lockFinding, selectRecorded, updateJoined } from '../queries/finding.ts';
import { answerQuestions } from '../queries/question.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { admitGeometry } from './admit-geometry.ts';
import { type Checked, checkPlace } from './check-place.ts';
import { careful } from './judge-aside.ts';
import { type Bringer, receiveOnce } from './receive-once.ts';

interface Prepared {
  finding: Finding;
  conflicts: number;
  /** The verdict on what holds now; null when the correction changes nothing that rules look at. */
  checked: Checked | null;
  district: { kelurahan: string | null; kecamatan: string | null } | null;
  /** Corrections that this was worked out from. */
  from: string[];
}

/**
 * Takes a correction in, exactly once: the finding is joined with all its corrections, and judged anew when what rules look at has changed. When
 * another correction comes in between, it is worked out again.
 */
export const receiveCorrection = (
  store: Store,
  { box, ...by }: Bringer & { box: Box },
  correction: Correction,
  now: Date,
): Promise<Receipt> => {
  const { city, id: personId } = by.person;
  const receivedAt = now.toISOString();
  return receiveOnce<Prepared>(
    store,
    by,
    { kind: 'correction', body: correction, at: correction.at },
    {
      prepare: async () => {
        const { geometry } = correction.fields;
        if (geometry) admitGeometry(geometry, { ...officerLimits, box });
        return prepare(store, by.person, correction, now);
      },
      write: async (tx, { finding, conflicts, checked, district, from }, sha256) => {
        await lockFinding(tx, city, correction.of);
        const known = await selectCorrectionIds(tx, city, correction.of);
        if (known.includes(correction.id)) return 'taken';
        if (known.join() !== from.join()) return 'outdated';
        // the id may be taken by a correction of another finding
        if (!(await insertCorrection(tx, { city, correction, sha256, personId, receivedAt }))) return 'taken';
        const outcome = checked?.answer.outcome ?? null;
        await updateJoined(tx, city, { finding, conflicts, outcome, district });
        if (checked) await insertFindingCheck(tx, city, finding.id, kept(checked));
        await answerQuestions(tx, city, {
          findings: [finding.id],
          by: personId,
          answer: correction.id,
          at: receivedAt,
        });
        await appendEvent(tx, {
          city,
          kind: 'finding-corrected',
          actor: personId,
          thing: { kind: 'finding', id: finding.id },
          data: { correction: correction.id, conflicts, ...(checked ? sealOf(checked, finding.id) : {}) },
        });
        return { finding: finding.id };
      },
    },
  );
};

async function prepare(
  store: Store,
  { city, name }: Bringer['person'],
  correction: Correction,
  now: Date,
): Promise<Prepared> {
  const known = await selectRecorded(store, city, correction.of);
  if (!known) throw new Refusal('finding-unknown');
  const { recorded, joined } = known;
  const corrections = await selectCorrections(store, city, [correction.of]);
  const after = joinCorrections(recorded, [...corrections, { ...correction, by: name }]);
  const request = questionOf(city, after.finding);
  const same = canonicalJson(request) === canonicalJson(questionOf(city, joined));
  const when = { now, reported: new Date(recorded.observedAt) };
  const moved = canonicalJson(after.finding.geometry) !== canonicalJson(joined.geometry);
  return {
    finding: after.finding,
    conflicts: after.conflicts.length,
    checked: same ? null : await checkPlace(store, request, when, careful),
    district: moved ? await selectDistrict(store, city, after.finding.geometry) : null,
    from: corrections.map(({ id }) => id),
  };
}

const kept = ({ surroundings, answer }: Checked) => ({ surroundings: canonicalJson(surroundings), answer });

/** What the log keeps of a verdict. */
const sealOf = ({ surroundings, answer }: Checked, findingId: string) => ({
  outcome: answer.outcome,
  ruleSet: answer.ruleSet,
  certificate: digestOf(certificateText(surroundings, answer, findingId)),
});
