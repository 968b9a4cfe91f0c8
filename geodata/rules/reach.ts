import type { LayerId } from '../layers/index.ts';
import { frontageM } from './measure/lots.ts';
import type { Read, Rule } from './rule.ts';

/**
 * Metres around a subject and its accuracy circle for which zones must be complete and uncut: how far a border may lie off on
 * an ordinary map (CE90 4.5 m). Depth in a zone is measured to its border, so a nearer cut would read as one.
 */
export const zonesReachM = Math.max(10, frontageM);

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
