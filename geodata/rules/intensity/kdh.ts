import { reachesM2 } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { type Figure, hold } from './hold.ts';
import { type AnswerFor, byRow, intensityReads, ofOneParcel, withoutLimit } from './intensity-row.ts';
import { coveredOverParcel, overParcel } from './parcel-share.ts';

/** Green ground and footprint together are no more than the parcel, but for what surveys and maps differ by. Ours. */
const roomForError = 0.1;

const answerFor =
  (measures: Measures): AnswerFor =>
  (row, lot, said) => {
    const limit = row.kdhMinPct;
    if (limit === null) return withoutLimit(row, said);
    if (limit <= 0) return opinion('not-applicable', said);
    const { evidence } = lot;
    const asked = { limit, allows: 'at-least', unit: 'percent', evidence } satisfies Partial<Figure>;
    const { greenAreaM2 } = measures.circumstances;
    if (greenAreaM2 !== undefined) {
      const most = lot.areaM2 * (1 + roomForError);
      if (reachesM2(measures, greenAreaM2 + lot.coveredM2, most))
        return unclear('implausible', { figure: 'greenAreaM2', value: greenAreaM2 }, said);
      const figure: Figure = { ...overParcel(measures, lot, greenAreaM2, 100), ...asked };
      const green = hold(measures, figure, () => ({
        ...said,
        figures: { ...said.figures, greenM2: greenAreaM2 },
      }));
      return ofOneParcel(measures, lot, green);
    }
    // Nothing grows under the building: what it leaves open is the most that can be green.
    const covered = coveredOverParcel(measures, lot, 100);
    const most: Figure = { ...covered, measured: 100 - covered.measured, ...asked };
    const open = hold(measures, most, () => ({
      ...said,
      figures: { ...said.figures, case: 'no-room', coveredM2: lot.coveredM2 },
    }));
    return open.outcome === 'violates' ? open : unclear('green-area', {}, said);
  };

const judge = (measures: Measures, law: Law): Opinion => byRow(measures, law, answerFor(measures));

/** Is as much of the parcel green as the zone asks (KDH)? */
export const kdh: Rule<'kdh'> = { id: 'kdh', reads: intensityReads, judge };
