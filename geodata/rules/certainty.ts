import type { LayerId } from '../layers/index.ts';
import type { Circumstances, Outcome } from '../model/index.ts';
import { handOver, type Measures } from './measures.ts';

/** How sure the law's answer must be. Data; every figure with its source. */
export const certainty = {
  /** An accusation may be wrong one time in twenty; so may an all-clear. Between the two the answer is `unclear`. */
  accuseFrom: 0.95,
  clearUpTo: 0.05,
  /** Multiple of σ at those probabilities. */
  sigmas: 1.645,
  /** A browser's accuracy is the radius that holds 95 %: σ per axis = r / 2.45 (Rayleigh). */
  sigmaOfRadius95: 1 / 2.45,
  /** CE90 holds 90 %: σ per axis = CE90 / 2.146. */
  sigmaOfCe90: 1 / 2.146,
  /**
   * CE90 in metres where a layer states none. Perka BIG 6/2018: a 1:5,000 map is at best 1.5, 3.0 or 4.5 m (class 1 to 3),
   * 1:1,000 land survey 0.3, 0.6 or 0.9 m. Who states nothing gets the worst class.
   */
  unstatedCe90M: { parcels: 0.9, others: 4.5 },
  /** Overlaps under this (m²) are the rounding of borders that touch. */
  touchM2: 0.05,
  /** Metres by which a drawn outline may pass the permitted one: the hand and the line's own width. */
  outlineToleranceM: 0.1,
  /**
   * Metres from a building within which the point of an address may be its own: who finds no house number takes the middle of the ward,
   * and wards are so wide. Ours.
   */
  addressWithinM: 2000,
  /** A permit that covers less than this share of a building is the neighbour's. */
  neighbourShare: 0.1,
} as const;

/** 1 σ of where the subject was said to be, metres. What was drawn on the map without an accuracy is where it was drawn. */
export const subjectSigma = (circumstances: Circumstances): number =>
  (circumstances.accuracyM ?? 0) * certainty.sigmaOfRadius95;

/** 1 σ of a layer's lines, metres. */
export const layerSigma = (ce90M: number | null, layer: LayerId | 'zones'): number =>
  (ce90M ?? certainty.unstatedCe90M[layer === 'parcels' ? 'parcels' : 'others']) * certainty.sigmaOfCe90;

/** Standard normal distribution function (Abramowitz & Stegun 7.1.26, error < 1.5e-7). */
function normal(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = (series * Math.exp((-z * z) / 2)) / 2;
  return z > 0 ? 1 - half : half;
}

/** Probability of violation for a signed margin to the limit (negative: beyond it) and 1 σ in the same unit. */
export function violationProbability(margin: number, sigma: number): number {
  if (sigma === 0) return margin < 0 ? 1 : 0;
  return normal(-margin / sigma);
}

/** Three answers out of a probability of violation. */
export function outcomeOf(probability: number): Outcome {
  if (probability >= certainty.accuseFrom) return 'violates';
  return probability <= certainty.clearUpTo ? 'complies' : 'unclear';
}

/** How exact (1 σ, metres) a survey must be to settle a margin. */
export const surveyTo = (marginM: number): number => Math.max(0.01, Math.abs(marginM) / certainty.sigmas);

/** A figure held against its limit. */
export interface Margin {
  /** Signed distance to the limit: negative when it is passed. */
  margin: number;
  sigma: number;
  /** How far the margin may lie from what geometry gives; of the measures where it is a length. */
  tolerance: number;
}

/** Probability and outcome of a margin. Hands over when the tolerance would change the outcome. */
export function weigh({ margin, sigma, tolerance }: Margin): { probability: number; outcome: Outcome } {
  const probability = violationProbability(margin, sigma);
  const outcome = outcomeOf(probability);
  if (
    tolerance > 0 &&
    (outcomeOf(violationProbability(margin - tolerance, sigma)) !== outcome ||
      outcomeOf(violationProbability(margin + tolerance, sigma)) !== outcome)
  )
    throw handOver;
  return { probability, outcome };
}

/** `value ≤ limit` in metres. Hands over when it is too close to tell. */
export function withinM({ tolerance }: Measures, value: number, limit: number): boolean {
  if (tolerance.m > 0 && Math.abs(value - limit) <= tolerance.m) throw handOver;
  return value <= limit;
}

/** `value ≥ least` in square metres. Hands over when it is too close to tell. */
export function reachesM2({ tolerance }: Measures, value: number, least: number): boolean {
  if (tolerance.m2 > 0 && value > 0 && Math.abs(value - least) <= tolerance.m2) throw handOver;
  return value >= least;
}
