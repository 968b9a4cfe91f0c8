import type { SetbackRow } from '../../model/index.ts';
import { textOf } from '../attribute.ts';
import type { Law } from '../law.ts';
import { equals } from '../matching.ts';
import type { Measures } from '../measures.ts';
import { inFull, type Opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff, namedWithinM } from './setback.ts';

/** The spaces of a track, from the rail outwards: each begins where the one before ends. */
const spaces = ['ruang manfaat jalur', 'ruang milik jalur', 'ruang pengawasan jalur'];
const watchedSpace = spaces[2]!;

/** Width of a space by the widest row about it, metres. */
const widthOf = (space: string, rows: readonly SetbackRow[]): number =>
  Math.max(0, ...rows.filter(({ condition }) => condition.space === space).map(({ metres }) => metres ?? 0));

/** A row about a space with its outer edge as a distance from the rail. */
function fromTheRail(row: SetbackRow, rows: readonly SetbackRow[]): SetbackRow {
  const nearer = spaces.slice(0, Math.max(0, spaces.indexOf(row.condition.space ?? '')));
  const before = nearer.reduce((sum, space) => sum + widthOf(space, rows), 0);
  return { ...row, metres: row.metres && row.metres + before };
}

const rowsWhere =
  (wanted: (row: SetbackRow) => boolean) =>
  (rows: readonly SetbackRow[]): SetbackRow[] =>
    rows.filter(wanted).map((row) => fromTheRail(row, rows));
const isWatched = ({ condition }: SetbackRow): boolean => condition.space === watchedSpace;

const rail: KeepOff = {
  object: 'railway',
  read: { layer: 'rails', withinM: 30 + namedWithinM },
  kind: 'rail',
  fits: ({ condition }, { properties }) =>
    equals(condition.grade, textOf(properties, 'grade')?.trim().toLowerCase()),
  firstUnknown: () => 'rail-grade',
};
/** Nobody may build in the first two spaces. */
const banned: KeepOff = { ...rail, rows: rowsWhere((row) => !isWatched(row)) };
/** In the third one may, where it does not endanger the trains. */
const watched: KeepOff = { ...rail, rows: rowsWhere(isWatched) };

function judge(seen: Measures, law: Law): Opinion {
  const measures = inFull(seen);
  const answer = keepOff(measures, law, banned);
  if (answer.outcome === 'violates' || answer.outcome === 'unclear') return answer;
  const beside = keepOff(measures, law, watched);
  if (beside.margin === null || beside.outcome === 'complies') return answer;
  const told: Opinion = { ...beside, figures: { ...beside.figures, case: 'watched' } };
  if (beside.outcome === 'unclear') return told;
  return unclear('rail-permission', { name: beside.figures.name ?? '' }, { ...told, probability: null });
}

/** Does the thing stay out of the railway's own spaces, and where it lies in the supervised one, has it a permission? */
export const railSetback: Rule<'rail-setback'> = {
  id: 'rail-setback',
  reads: [rail.read],
  statusQuo: true,
  judge,
};
