import { boxOf, expandBox } from '../../../geodata/geometry/index.ts';
import { type Area, type Box, type CityCode, dayIn, type TimeZone } from '../../../geodata/model/index.ts';
import { ruleSet } from '../../../geodata/rules/index.ts';
import { wholeSquares } from '../../../geodata/wire/pack-parts.ts';
import { widestPack } from '../../../geodata/wire/packs.ts';
import { sha256 } from '../../files/sha256.ts';
import { selectAreaState } from '../../queries/pack-area.ts';
import type { Shown } from '../../queries/shown.ts';
import { Refusal } from '../../refusal.ts';
import type { Queryable } from '../../store/store.ts';
import { countingOf } from '../look-around.ts';

/** What a pack is made of. */
export interface PackArea {
  city: CityCode;
  timeZone: TimeZone;
  name: string;
  geometry: Area;
}

/** How parts are made; raised when they become other bytes of the same state. */
const format = 1;
/** A subject at the area's border may be as uncertain as a telephone's fix, metres. */
const fixM = 60;

/** Under which name packs of an area are kept. */
export const keyOf = ({ city, geometry }: PackArea): string => sha256(JSON.stringify([city, geometry]));

/** Where a pack of an area is complete: as far around it as rules look, in whole squares. */
export function packBox({ geometry }: PackArea, shown: Shown): Box {
  const { nearM, zonesM } = countingOf(shown, []).reach;
  const box = wholeSquares(expandBox(boxOf(geometry), Math.max(nearM, zonesM) + fixM));
  if (Math.max(box[2] - box[0], box[3] - box[1]) > widestPack) throw new Refusal('area-too-wide');
  return box;
}

/** A text that stays the same as long as a pack of the area would come out the same. */
export async function stateOf(db: Queryable, area: PackArea, now: Date): Promise<string> {
  const state = await selectAreaState(db, area.city, area.geometry);
  return JSON.stringify([format, ruleSet, dayIn(area.timeZone, now), area.name, state.shown, state.cases]);
}
