import { activityByCode } from './activities.ts';
import type { Headroom } from './airfield.ts';
import { dayAfter } from './calendar.ts';
import { areaOf } from './cell.ts';
import { type Counted, imbFor, pbgFor, slfFor } from './documents.ts';
import type { Draft } from './draft.ts';
import { footprint, grown, type House, rectArea } from './house.ts';
import { intensities } from './intensity.ts';
import type { Land } from './lands.ts';
import { corners, type Lot } from './parcelling.ts';
import { ringArea } from './plane.ts';
import type { Program } from './programs.ts';
import type { Random } from './random.ts';
import { heightOf } from './site.ts';
import { allClear } from './truth.ts';

/** Percent of the parcel by which a clean building has more green than its zone asks. */
const moreGreenPct = 8;
/** Metres that it stays below every surface around the air base. */
const belowM = 1.5;

/** Shared by all clean buildings: a plant gives its draft new ones. */
const none: never[] = [];
const noFigures: Record<string, number> = {};

export interface Spot extends Counted {
  land: Land;
  program: Program;
  lot: Lot;
  house: House;
  headroom: Headroom;
  random: Random;
  address: string;
}

/** Storeys within the zone's floor area, height and storeys, and below the surfaces of the air base; 0 when not even one is. */
function storeysOf({ land, program, lot, house, headroom, random }: Spot): number {
  const limits = intensities[land.code]!;
  const byFloor = Math.floor((limits.klb * 0.9 * areaOf(lot.land)) / rectArea(house.rect));
  const roomM = Math.min(headroom.aroundM, headroom.approachM) - belowM;
  const wanted = Math.max(1, Math.min(limits.storeys, byFloor, random.whole(...program.storeys)));
  return Math.min(wanted, Math.floor((roomM - 1.4) / 3.6));
}

/** A building that every rule lets pass; null where none can. */
export function cleanDraft(spot: Spot): Draft | null {
  const { land, program, lot, house, random, address } = spot;
  const storeys = storeysOf(spot);
  if (storeys < 1) return null;
  const ring = footprint(lot, house);
  const activity = weighted(program.activities, random);
  const { buildingFunction } = activityByCode.get(activity)!;
  const wholeM2 = areaOf(lot.land);
  const limits = intensities[land.code]!;
  const basement = limits.ktb !== null && random.chance(0.15);
  const draft: Draft = {
    code: land.code,
    before: land.before,
    kind: 'clean',
    ring,
    parcel: -1,
    activity,
    buildingFunction,
    storeys,
    heightM: heightOf(storeys),
    floorAreaM2: ringArea(ring) * storeys,
    greenAreaM2: (wholeM2 * (limits.kdh + moreGreenPct)) / 100,
    basementAreaM2: basement ? (wholeM2 * (limits.ktb! - 15)) / 100 : 0,
    units: 1,
    builtOn: null,
    unstated: none,
    accuracyM: null,
    permits: none,
    expect: allClear,
    legacy: none,
    figures: noFigures,
    address,
  };
  const around = corners(lot.frame, grown(house.rect, 1));
  if (random.chance(0.55)) draft.permits = [pbgFor(spot, around, draft)];
  else {
    const issuedOn = dayAfter('2003-01-06', random.whole(0, 6700));
    draft.permits = [imbFor(spot, issuedOn, around, draft), slfFor(spot, around, buildingFunction)];
  }
  draft.builtOn = dayAfter(draft.permits[0]!.issuedOn, random.whole(40, 110));
  return draft;
}

function weighted(list: Program['activities'], random: Random): string {
  let roll = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of list) {
    roll -= weight;
    if (roll < 0) return code;
  }
  return list[0]![0];
}
