import { weigh } from '../certainty.ts';
import type { Measures, ZoneMeasure } from '../measures.ts';

const told = { violates: 'in', unclear: 'maybe', complies: 'out', 'not-applicable': 'out' } as const;

/** Whether the subject reaches into a zone, for what is known of positions; `out` when only their borders touch. */
export const touchOf = ({ tolerance }: Measures, { depthM, sigmaM }: ZoneMeasure): 'in' | 'maybe' | 'out' =>
  told[weigh({ margin: -depthM, sigma: sigmaM, tolerance: tolerance.m }).outcome];
