import {
  areaM2,
  borderGap,
  difference,
  distanceM,
  farthestM,
  innerBorderM,
  isArea,
  overlapM2,
  union,
} from '../../geometry/index.ts';
import type { Area } from '../../model/index.ts';
import { certainty } from '../certainty.ts';
import type { Outside, PermitMeasure } from '../measures.ts';
import type { Surroundings } from '../surroundings.ts';

/** The permitted footprints behind the measures, for {@link measureOutside}. */
const areas = new WeakMap<PermitMeasure, Area>();

/** Every permit that may speak for the subject, measured. */
export function measurePermits({ subject, permits, features }: Surroundings): PermitMeasure[] {
  const { geometry } = subject;
  return permits.map((permit) => {
    const place = permit.geometry;
    const area = place && place.type !== 'Point' ? place : null;
    const measured: PermitMeasure = {
      permit,
      place: place === null ? 'none' : area ? 'area' : 'point',
      coveredM2: area && isArea(geometry) ? overlapM2(geometry, area) : 0,
      distanceM: () => (place ? distanceM(geometry, place) : null),
      onLot: () =>
        place?.type === 'Point' &&
        isArea(geometry) &&
        (features.parcels ?? []).some(
          (parcel) =>
            isArea(parcel.geometry) &&
            distanceM(place, parcel.geometry) === 0 &&
            overlapM2(geometry, parcel.geometry) >= certainty.touchM2,
        ),
    };
    if (area) areas.set(measured, area);
    return measured;
  });
}

/** What of a footprint lies outside of some permitted footprints together. */
export function measureOutside(footprint: Area, permits: readonly PermitMeasure[]): Outside {
  const permitted = permits.map((permit) => areas.get(permit)).filter((area) => area !== undefined);
  const joined = permitted.length > 1 ? union(permitted)! : permitted[0]!;
  const outside = difference(footprint, [joined]);
  const measured = outside ? areaM2(outside) : 0;
  const beyond = outside ? farthestM(outside, joined) : -borderGap(footprint, joined).metres;
  return {
    areaM2: measured,
    farthestM: measured < certainty.touchM2 ? Math.min(beyond, 0) : beyond,
    cutM: outside ? innerBorderM(outside, footprint) : 0,
    evidence: outside,
  };
}
