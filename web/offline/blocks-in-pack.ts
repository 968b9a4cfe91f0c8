import { areaM2, boxOf, boxWithin, holds, isArea, overlapM2, pointOn } from '../../geodata/geometry/index.ts';
import type { Area, Box, Geometry } from '../../geodata/model/index.ts';
import type { AreaPack, BlockNear, FeatureNear, ZoneNear } from '../../geodata/rules/index.ts';
import { activityKey } from '../../geodata/rules/index.ts';

/** A building that stands in a block. */
interface Standing {
  geometry: Area;
  activity: string;
  areaM2: number;
}

function standing({ geometry, properties }: FeatureNear): Standing | null {
  if (!isArea(geometry)) return null;
  const { activity } = properties;
  return {
    geometry,
    activity: activityKey(typeof activity === 'string' ? activity : ''),
    areaM2: areaM2(geometry),
  };
}

/** True for the building that the subject is, or takes the place of. */
const isSubject = (subject: Geometry, { geometry, areaM2 }: Standing): boolean =>
  isArea(subject) && overlapM2(subject, geometry) > 0.5 * areaM2;

/**
 * Counts what stands in a block besides a subject, by activity. Null for a block that the pack does not hold whole: nobody can count it
 * here. What stands in it is looked up once.
 */
export function blocksInPack(
  { seen }: AreaPack,
  buildingsIn: (box: Box) => FeatureNear[],
): (zone: ZoneNear, subject: Geometry) => BlockNear | null {
  const known = new Map<string, Standing[]>();
  const standingIn = ({ id, geometry }: ZoneNear): Standing[] => {
    const found =
      known.get(id) ??
      buildingsIn(boxOf(geometry))
        .filter((building) => holds(geometry, pointOn(building.geometry)))
        .map(standing)
        .filter((it) => it !== null);
    known.set(id, found);
    return found;
  };
  return (zone, subject) => {
    if (!boxWithin(boxOf(zone.geometry), seen)) return null;
    const coveredM2: Record<string, number> = {};
    for (const building of standingIn(zone))
      if (!isSubject(subject, building))
        coveredM2[building.activity] = (coveredM2[building.activity] ?? 0) + building.areaM2;
    return { zoneId: zone.id, areaM2: areaM2(zone.geometry), coveredM2 };
  };
}
