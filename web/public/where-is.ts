import type { CityMap } from '../map/city-map.ts';
import type { Where } from './send-report.ts';

const same = 0.00002;

/** The place under the crosshair, with its kelurahan and, when it is the GPS fix itself, the fix's accuracy. */
export function whereIs(map: CityMap): Where {
  const point = map.view.value.center;
  const fix = map.locator.fix.value;
  const isFix =
    fix !== null &&
    Math.abs(fix.position[0] - point[0]) < same &&
    Math.abs(fix.position[1] - point[1]) < same;
  return { point, accuracyM: isFix ? fix.accuracyM : null, place: placeName(map) };
}

/** Kelurahan under the crosshair, from the map's own tiles. */
function placeName(map: CityMap): string | null {
  // The legend changes when tiles have arrived: only then is there something to find.
  void map.legend.value;
  const boundary = map
    .featuresAt(map.view.value.center)
    .find(({ layer, properties }) => layer === 'boundaries' && properties.level === 'kelurahan');
  const name = boundary?.properties.name;
  return typeof name === 'string' ? name : null;
}
