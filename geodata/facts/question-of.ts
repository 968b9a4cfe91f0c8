import type { CheckRequest, Finding } from '../model/index.ts';

/** The finding as a question to the rules; what was not seen is left out, never guessed. */
export function questionOf(city: string, finding: Finding): CheckRequest {
  const known = {
    activity: finding.activity,
    buildingFunction: finding.buildingFunction,
    builtOn: finding.builtOn,
    storeys: finding.storeys,
    heightM: finding.heightM,
    permitNumber: finding.permitNumber,
    floorAreaM2: finding.floorAreaM2,
    greenAreaM2: finding.greenAreaM2,
    basementAreaM2: finding.basementAreaM2,
    units: finding.units,
    groundElevationM: finding.groundElevationM,
    parcel: finding.parcel,
    accuracyM: accuracyOf(finding),
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value != null));
  return { type: 'Feature', geometry: finding.geometry, properties: { city, ...present } };
}

/** Metres, 95 %: a point set by hand is no surer than a finger on a map at 1:1,000 (half a fingertip, 5 mm). */
const handPlacedM = 5;

/** 95 % radius of the place; of an outline what the map states of it, else null: it stands where it was drawn. */
function accuracyOf({ placedBy, fix, geometry, accuracyM }: Finding): number | null {
  if (placedBy === 'gps') return fix?.accuracyM ?? null;
  return geometry.type === 'Point' ? handPlacedM : (accuracyM ?? null);
}
