import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, unclear, worseFirst } from '../opinion.ts';
import { overlayReachM } from '../overlays/inside.ts';
import type { Rule } from '../rule.ts';
import { underDrawnLimits } from './drawn-limit.ts';
import { underSurfaces } from './under-surfaces.ts';

/** Metres around an airfield in which its surfaces limit heights (UU 1/2009 ps. 206). */
const reachM = 15_000;

function judge(measures: Measures, law: Law): Opinion {
  const rows = law.setbacks('airfield');
  if (rows.length === 0)
    return law.day === measures.days.today
      ? unclear('no-setback-rows', { layer: 'airfields' })
      : opinion('not-applicable');
  const { basis } = rows[0]!;
  const drawn = underDrawnLimits(measures, basis);
  const around = measures.has('airfields')
    ? underSurfaces(measures, rows, reachM)
    : [unclear('layer-missing', { layer: 'airfields' }, { basis })];
  const answers = [...drawn, ...around].toSorted(
    (a, b) => worseFirst(a, b) || (a.margin ?? 0) - (b.margin ?? 0),
  );
  const sources = answers.flatMap((answer) => answer.sources);
  return answers[0] ? { ...answers[0], sources } : opinion('not-applicable', { basis });
}

/** Does the building stay below the surfaces that keep the air around airfields free (KKOP)? */
export const kkop: Rule<'kkop'> = {
  id: 'kkop',
  reads: [
    { layer: 'airfields', withinM: reachM },
    { layer: 'overlays', withinM: overlayReachM },
  ],
  judge,
};
