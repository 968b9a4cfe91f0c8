import type { Geometry } from '../../model/index.ts';
import { judgeForm } from './form.ts';
import { judgeFormed } from './judge-geometry.ts';
import { type Judged, type Limits, uncheckable, warning } from './problem.ts';
import { judgeSize } from './size.ts';

/** A feature whose geometry was judged; its properties are zod's to judge. */
export interface JudgedFeature {
  geometry: Geometry;
  properties: Record<string, unknown> | null;
}

/** Judges the GeoJSON Feature that a check is asked about. Form comes before fitness: `malformed` is said before `uncheckable`. */
export function judgeFeature(input: unknown, limits: Limits): Judged<JudgedFeature> {
  const problem = judgeSize(input, limits) ?? judgeForm(input);
  if (problem) return { ok: false, problem };
  const feature = input as {
    type: string;
    geometry: { type: string; coordinates: unknown[] } | null;
    properties: JudgedFeature['properties'];
  };
  if (feature.type !== 'Feature')
    return { ok: false, problem: uncheckable('not-feature', '/type', { found: feature.type }) };
  if (feature.geometry === null) return { ok: false, problem: uncheckable('no-geometry', '/geometry') };
  const judged = judgeFormed(feature.geometry, limits, '/geometry');
  if (!judged.ok) return judged;
  const crs = Object.hasOwn(feature, 'crs') ? [warning('crs-member', '/crs')] : [];
  return {
    ok: true,
    value: { geometry: judged.value, properties: feature.properties },
    warnings: [...crs, ...judged.warnings],
  };
}
