import type { Box } from '../../model/index.ts';

/** What is wrong with geometry from outside. Codes of `geodata/words/geometry-refusal.ts`. */
export const problemCodes = [
  // Not GeoJSON (RFC 7946).
  'not-object',
  'type-unknown',
  'member-missing',
  'member-misplaced',
  'member-type',
  'bbox-form',
  'coordinates-form',
  'not-a-number',
  'not-finite',
  'line-short',
  'ring-short',
  'ring-open',
  'form',
  // GeoJSON that cannot be checked.
  'too-deep',
  'too-many-vertices',
  'too-many-rings',
  'too-complex',
  'not-feature',
  'no-geometry',
  'type-unsupported',
  'empty',
  'out-of-range',
  'swapped-axes',
  'not-degrees',
  'outside-box',
  'too-large',
  'line-collapsed',
  'ring-collapsed',
  'spike',
  'self-intersection',
  'ring-touches-itself',
  'hole-outside',
  'holes-nested',
  'interior-cut',
  'parts-overlap',
  'no-area',
  // Said, not refused.
  'right-hand-rule',
  'crs-member',
  'extra-dimensions',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `malformed`: not GeoJSON (HTTP 400). `uncheckable`: GeoJSON that nothing can be said about (HTTP 422). `warning`: taken. */
export interface Problem {
  code: ProblemCode;
  kind: 'malformed' | 'uncheckable' | 'warning';
  /** JSON pointer into what was sent. */
  pointer: string;
  figures: Record<string, number | string>;
}

/** The thing as it was judged, or why not. */
export type Judged<T> = { ok: true; value: T; warnings: Problem[] } | { ok: false; problem: Problem };

/** How much one may send; `box` is where it must lie, null for anywhere. */
export interface Limits {
  vertices: number;
  rings: number;
  box: Box | null;
}

/** Vertices and rings by who sends. */
export const citizenLimits: Limits = { vertices: 500, rings: 100, box: null };
export const officerLimits: Limits = { vertices: 5_000, rings: 100, box: null };
export const importLimits: Limits = { vertices: 200_000, rings: 10_000, box: null };

type Figures = Problem['figures'];
export const malformed = (code: ProblemCode, pointer: string, figures: Figures = {}): Problem => ({
  code,
  kind: 'malformed',
  pointer,
  figures,
});
export const uncheckable = (code: ProblemCode, pointer: string, figures: Figures = {}): Problem => ({
  code,
  kind: 'uncheckable',
  pointer,
  figures,
});
export const warning = (code: ProblemCode, pointer: string, figures: Figures = {}): Problem => ({
  code,
  kind: 'warning',
  pointer,
  figures,
});
