import { officerLimits } from '../../../geodata/geometry/index.ts';
import type { Box, Patrol } from '../../../geodata/model/index.ts';
import { type Fault, Refusal } from '../../refusal.ts';
import { admitGeometry } from '../admit-geometry.ts';

/** What no schema can say: places lie in the city, ids and things come once, windows end after they begin. */
export function admitPatrol(patrol: Patrol, box: Box): void {
  const limits = { ...officerLimits, box };
  const places = [patrol.office, ...patrol.stops.map(({ position }) => position)];
  for (const coordinates of places) admitGeometry({ type: 'Point', coordinates }, limits);
  if (patrol.area) admitGeometry(patrol.area.geometry, limits);
  const seen = new Set<string>();
  const faults = patrol.stops.flatMap(({ id, kind, thing, windowFrom, windowTo }, i): Fault[] => {
    const keys = [`stop ${id}`, ...(thing ? [`${kind} ${thing}`] : [])];
    const twice = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    const backwards = windowFrom !== null && windowTo !== null && windowTo < windowFrom;
    return [
      ...(twice ? [{ pointer: `/stops/${i}`, code: 'twice' }] : []),
      ...(backwards
        ? [{ pointer: `/stops/${i}/windowTo`, code: 'too-small', figures: { minimum: windowFrom } }]
        : []),
    ];
  });
  if (faults.length > 0) throw new Refusal('invalid-request', { faults });
}
