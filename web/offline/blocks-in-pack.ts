import { areaM2, boxOf, boxWithin, holds, isArea, overlapM2, pointOn } from '../../geodata/geometry/index.ts';
import type { Area, Box, Day, Geometry } from '../../geodata/model/index.ts';
import type { AreaPack, BlockNear, FeatureNear, ZoneNear } from '../../geodata/rules/index.ts';
import { activityKey, certainty, permitState, toBuild } from '../../geodata/rules/index.ts';

/** A building that stands in a block, or may be built there. */
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

/** True for a permitted footprint on which the subject stands. */
const isTaken = (subject: Geometry, { geometry }: Standing): boolean =>
  isArea(subject) && overlapM2(subject, geometry) >= certainty.touchM2;

/** Footprints that may be built on and on which nothing stands yet. Permits do not tell their activity. */
const unbuilt = (
  permits: AreaPack['permits'],
  today: Day,
  buildingsIn: (box: Box) => FeatureNear[],
): Standing[] =>
  permits.flatMap((permit) => {
    const { geometry } = permit;
    if (geometry === null || !isArea(geometry) || !toBuild.includes(permit.kind)) return [];
    if (permitState(permit, today) !== 'in-force') return [];
    const own: Standing = { geometry, activity: '', areaM2: areaM2(geometry) };
    return buildingsIn(boxOf(geometry)).some((building) => isSubject(building.geometry, own)) ? [] : [own];
  });

/**
 * Counts what stands in a block besides a subject, by activity. Null for a block that the pack does not hold whole: nobody can count it
 * here. What stands in it is looked up once.
 */
export function blocksInPack(
  { seen, permits }: Pick<AreaPack, 'seen' | 'permits'>,
  buildingsIn: (box: Box) => FeatureNear[],
): (zone: ZoneNear, subject: Geometry, today: Day) => BlockNear | null {
  const known = new Map<string, Standing[]>();
  const permitted = new Map<string, Standing[]>();
  const permittedIn = ({ id, geometry }: ZoneNear, today: Day): Standing[] => {
    const key = `${today} ${id}`;
    const found =
      permitted.get(key) ??
      unbuilt(
        permits.filter((permit) => permit.geometry && holds(geometry, pointOn(permit.geometry))),
        today,
        buildingsIn,
      );
    permitted.set(key, found);
    return found;
  };
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
  return (zone, subject, today) => {
    if (!boxWithin(boxOf(zone.geometry), seen)) return null;
    const coveredM2: Record<string, number> = {};
    for (const { activity, areaM2 } of [
      ...standingIn(zone).filter((building) => !isSubject(subject, building)),
      ...permittedIn(zone, today).filter((footprint) => !isTaken(subject, footprint)),
    ])
      coveredM2[activity] = (coveredM2[activity] ?? 0) + areaM2;
    return { zoneId: zone.id, areaM2: areaM2(zone.geometry), coveredM2 };
  };
}
