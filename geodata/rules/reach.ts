import type { LayerId } from '../layers/index.ts';
import type { Circumstances } from '../model/index.ts';
import { subjectSigma } from './certainty.ts';
import { frontageM } from './measure/lots.ts';
import type { Read, Rule } from './rule.ts';

/**
 * Metres around a subject and its accuracy circle for which zones must be complete and uncut: how far a border may lie off on
 * an ordinary map (CE90 4.5 m). Depth in a zone is measured to its border, so a nearer cut would read as one.
 */
export const zonesReachM = Math.max(10, frontageM);

/** Heights around airfields reach over half a city: what is read from farther than this (m) is looked for in its whole layer, which is small. */
export const farM = 500;

/** Metres around a subject and its parcels in which all that is read from near must be complete. */
export const nearM = (reads: readonly Read[]): number =>
  Math.max(...reads.map(({ withinM }) => withinM).filter((metres) => metres <= farM));

/** Three standard deviations of the stated position, metres: candidates beyond that decide nothing. */
export const accuracyM = (circumstances: Circumstances): number =>
  Math.min(3 * subjectSigma(circumstances), 500);

/** How far around its subject some rules look, layer by layer: what who fills `Surroundings` must bring. */
export function reach(rules: readonly Rule[]): Read[] {
  const far = new Map<LayerId, Read>();
  for (const { layer, withinM, lot } of rules.flatMap(({ reads }) => reads)) {
    const known = far.get(layer);
    far.set(layer, {
      layer,
      withinM: Math.max(withinM, known?.withinM ?? 0),
      ...((lot ?? known?.lot) ? { lot: true as const } : {}),
    });
  }
  return [...far.values()].toSorted((a, b) => (a.layer < b.layer ? -1 : 1));
}
