import type { Outcome } from '../../../geodata/model/index.ts';
import type { SweptBuilding, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { speak } from '../../data/preferences.ts';
import type { MarkerItem } from '../../map/city-map.ts';
import { address } from '../address.ts';
import { kelurahans } from '../kelurahans.ts';
import { countsOf, wanted } from './sweep.ts';

const worstFirst: readonly Outcome[] = ['violates', 'unclear', 'complies', 'not-applicable'];

/** What a building is called where nobody knows its address. */
export const nameOf = ({ sourceIndex }: SweptBuilding): string => {
  const words = speak(sweepWords);
  return sourceIndex === null ? words.buildingUnnamed : words.building(sourceIndex + 1);
};

/** Its outcome under the rule of the address, else the worst. */
export const outcomeOf = (building: SweptBuilding): Outcome =>
  (address.value.rule && building.rules[address.value.rule]) || building.outcome;

/** Buildings of a kelurahan that are looked for, and the worst outcome among them. */
export function countedIn(it: SweptKelurahan): { count: number; outcome: Outcome } {
  const counts = countsOf(it);
  const outcomes = wanted.value ? [wanted.value] : worstFirst;
  const count = outcomes.reduce((sum, outcome) => sum + (counts?.[outcome] ?? 0), 0);
  return { count, outcome: outcomes.find((outcome) => counts?.[outcome]) ?? 'not-applicable' };
}

export const buildingMarks = (buildings: readonly SweptBuilding[]): MarkerItem[] =>
  buildings.map((building) => ({
    id: building.id,
    point: building.point,
    outcome: outcomeOf(building),
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
