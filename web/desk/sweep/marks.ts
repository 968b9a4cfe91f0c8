import type { Standing } from '../../../geodata/wire/flips.ts';
import type { SweptBuilding, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { speak } from '../../data/preferences.ts';
import type { MarkerItem } from '../../map/city-map.ts';
import { address } from '../address.ts';
import { kelurahans } from '../kelurahans.ts';
import { sweptStandings } from '../view.ts';
import { countsOf, wanted } from './sweep.ts';

/** What a building is called where nobody knows its address. */
export const nameOf = ({ sourceIndex }: SweptBuilding): string => {
  const words = speak(sweepWords);
  return sourceIndex === null ? words.buildingUnnamed : words.building(sourceIndex + 1);
};

/** What it comes out as under the rule of the address, else under all; status quo is a standing of its own. */
export function standingOf({ outcome, rules, reasons }: SweptBuilding): Standing {
  const { rule } = address.value;
  const said = (rule && rules[rule]) || outcome;
  const older = reasons.some((it) => it.legacy && (!rule || it.rule === rule));
  return said === 'complies' && older ? 'legacy' : said;
}

/** Buildings of a kelurahan that are looked for, and the worst standing among them. */
export function countedIn(it: SweptKelurahan): { count: number; outcome: Standing } {
  const counts = countsOf(it);
  const asked = wanted.value ? [wanted.value] : sweptStandings;
  const count = asked.reduce((sum, standing) => sum + (counts?.[standing] ?? 0), 0);
  return { count, outcome: asked.find((standing) => counts?.[standing]) ?? 'not-applicable' };
}

export const buildingMarks = (buildings: readonly SweptBuilding[]): MarkerItem[] =>
  buildings.map((building) => ({
    id: building.id,
    point: building.point,
    outcome: standingOf(building),
    stage: 'received',
    title: nameOf(building),
    shape: 'buildings',
  }));

/** One mark a kelurahan, with how many are in it. */
export const kelurahanMarks = (swept: readonly SweptKelurahan[]): MarkerItem[] =>
  swept.flatMap((it) => {
    const place = kelurahans.value.find(
      ({ name, kecamatan }) => name === it.kelurahan && (kecamatan === null || kecamatan === it.kecamatan),
    );
    const { count, outcome } = countedIn(it);
    if (!place || count === 0) return [];
    return [{ id: keyOf(it), point: place.point, outcome, stage: 'received', title: place.name, count }];
  });

export const keyOf = ({ kelurahan, kecamatan }: SweptKelurahan): string => `${kecamatan}/${kelurahan}`;
