import { judgeFeature } from '../../geodata/geometry/judge/judge-feature.ts';
import { judgeGeometry } from '../../geodata/geometry/judge/judge-geometry.ts';
import type { Judged, Limits, Problem } from '../../geodata/geometry/judge/problem.ts';
import { type CheckRequest, Circumstances, type Geometry } from '../../geodata/model/index.ts';
import { Refusal } from '../refusal.ts';
import { faultsOf } from '../schema-faults.ts';

/** Not GeoJSON, or GeoJSON that nothing can be said about. */
const refusalOf = ({ kind, pointer, code, figures }: Problem): Refusal =>
  new Refusal(kind === 'malformed' ? 'malformed-geojson' : 'geometry-not-checkable', {
    faults: [{ pointer, code, figures }],
  });

function admitted<T>(judged: Judged<T>): T {
  if (!judged.ok) throw refusalOf(judged.problem);
  return judged.value;
}

/** A geometry that PostGIS and the rules may work on. Judged, never repaired. */
export const admitGeometry = (geometry: Geometry, limits: Limits): Geometry =>
  admitted(judgeGeometry(geometry, limits));

/** The GeoJSON Feature of a check. Properties that we do not know are somebody else's and no fault; ours must be right. */
export function admitCheck(body: unknown, limits: Limits): CheckRequest {
  const { geometry, properties } = admitted(judgeFeature(body, limits));
  const circumstances = Circumstances.safeParse(properties ?? {});
  if (circumstances.success) return { type: 'Feature', geometry, properties: circumstances.data };
  const faults = faultsOf(circumstances.error, properties ?? {}, '/properties');
  throw new Refusal('invalid-request', { faults });
}
