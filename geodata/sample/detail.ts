import { activityByCode } from './activities.ts';
import { dayAfter, imbOf, pbgOf } from './calendar.ts';
import { areaOf } from './cell.ts';
import type { Draft } from './draft.ts';
import type { Block, Ground } from './ground.ts';
import { footprint, grown, type House, houseOn, rectArea } from './house.ts';
import { intensities } from './intensity.ts';
import { type Land, landsOf } from './lands.ts';
import { corners, type Lot, parcel } from './parcelling.ts';
import { ringArea, sub, type Vec } from './plane.ts';
import { plants, type Site, turns } from './plants.ts';
import { type Program, programs } from './programs.ts';
import { type Random, randomOf } from './random.ts';
import { keepOutM, riverKind, riverside } from './riverside.ts';
import type { PlantKind } from './truth.ts';
import { wards } from './wards.ts';
import { streetNames } from './ways.ts';

/** What stands in a block at street scale. */
export interface Detail {
  block: Block;
  lanes: { name: string; line: [Vec, Vec] }[];
  parcels: { ring: Vec[]; address: string }[];
  drafts: Draft[];
}

/** Free strip along the inside of a zone, metres: no clean building touches two zones. */
const vergeM = 2.5;
/** Every so many lots one is planted. */
const everyLots = 19;

/** Lays out one block: lanes, parcels, buildings with their permits, and what is wrong with them. `base` counts its buildings on from those of its kecamatan. */
export function detailOf(ground: Ground, block: Block, base: number): Detail {
  const detail: Detail = { block, lanes: [], parcels: [], drafts: [] };
  const street = `Jl. ${streetNames[block.index % streetNames.length]}`;
  landsOf(ground, block).forEach((land, i) => {
    const program = programs[land.code];
    if (!program) return;
    const random = randomOf(ground.seed, 501, block.index, i);
    const inner = block.inner!.points;
    const front = land.front < 0 ? null : sub(inner[(land.front + 1) % inner.length]!, inner[land.front]!);
    const { lanes, lots } = parcel(land.cell, program, random, vergeM, front);
    const laneName = `${street} Gg. ${random.pick(streetNames)}`;
    for (const line of lanes) {
      if (!nearWater(ground, block, line, 4)) detail.lanes.push({ name: laneName, line });
    }
    lots.forEach((lot, number) => {
      build(
        ground,
        detail,
        land,
        program,
        random,
        lot,
        `${front ? street : laneName} No. ${number + 1}`,
        base,
      );
    });
  });
  if (block.wet) riverside(ground, detail, base, street);
  return detail;
}

const nearWater = (ground: Ground, block: Block, ring: readonly Vec[], extraM: number): boolean =>
  block.wet && ground.banks.within(ring, 40).some(({ reach, metres }) => metres < keepOutM(reach) + extraM);

function build(
  ground: Ground,
  detail: Detail,
  land: Land,
  program: Program,
  random: Random,
  lot: Lot,
  address: string,
  base: number,
): void {
  const { block } = detail;
  if (nearWater(ground, block, lot.land.points, 0)) return;
  detail.parcels.push({ ring: lot.land.points, address });
  const house = random.chance(program.empty) ? null : houseOn(lot, program, land.code, random);
  if (!house) return;
  const { kec6 } = wards[block.ward]!;
  const sequence = base + detail.drafts.length;
  const draft = clean(land, program, lot, house, random, address, kec6, sequence);
  draft.parcel = detail.parcels.length - 1;
  const river = block.wet ? riverKind(ground, draft.ring) : 'far';
  if (river === 'blocked') return;
  if (river !== 'far') {
    Object.assign(draft, river, { expect: { ...draft.expect, ...river.expect } });
    detail.drafts.push(draft);
    return;
  }
  const turn = detail.parcels.length + block.index * 7;
  const kind = plantAt(turn, block.index, land);
  detail.drafts.push((kind && planted(kind, { draft, lot, house, random, kec6, sequence })) || draft);
}

/** A draft of a kind, or null where the lot does not suit it. */
function planted(kind: PlantKind, site: Site): Draft | null {
  const { draft } = site;
  const copy: Draft = {
    ...draft,
    kind,
    permit: draft.permit && { ...draft.permit },
    expect: { ...draft.expect },
    figures: {},
  };
  return plants[kind]!({ ...site, draft: copy }) ? copy : null;
}

function plantAt(turn: number, index: number, land: Land): PlantKind | null {
  if (!/^[RK]-/.test(land.code)) return null;
  if (land.before === 'K-3' && land.code.startsWith('R-') && turn % 5 === 1) return 'legacy-plan';
  if (turn % everyLots !== 0) return null;
  return turns[(turn / everyLots + index * 5) % turns.length]!;
}

/** A building that every rule lets pass. */
function clean(
  land: Land,
  program: Program,
  lot: Lot,
  house: House,
  random: Random,
  address: string,
  kec6: string,
  sequence: number,
): Draft {
  const ring = footprint(lot, house);
  const activity = weighted(program.activities, random);
  const { buildingFunction } = activityByCode.get(activity)!;
  const limits = intensities[land.code]!;
  const byFloor = Math.floor((limits.klb * 0.9 * areaOf(lot.land)) / rectArea(house.rect));
  const storeys = Math.max(1, Math.min(limits.storeys, byFloor, random.whole(...program.storeys)));
  const issue = random.chance(0.55)
    ? pbgOf(kec6, sequence)
    : imbOf(kec6, sequence, dayAfter('2003-01-06', random.whole(0, 6700)));
  return {
    code: land.code,
    before: land.before,
    kind: 'clean',
    ring,
    parcel: -1,
    activity,
    buildingFunction,
    storeys,
    builtOn: dayAfter(issue.issuedOn, random.whole(40, 110)),
    units: 1,
    accuracyM: null,
    permit: {
      ...issue,
      ring: corners(lot.frame, grown(house.rect, 1)),
      validTo: null,
      revokedOn: null,
      buildingFunction,
      storeys,
      units: 1,
      floorAreaM2: ringArea(ring) * storeys,
    },
    expect: {
      'zone-use': 'complies',
      permit: 'complies',
      'river-setback': 'complies',
      kdb: 'complies',
    },
    legacy: [],
    later: null,
    figures: {},
    address,
  };
}

function weighted(list: Program['activities'], random: Random): string {
  let roll = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of list) {
    roll -= weight;
    if (roll < 0) return code;
  }
  return list[0]![0];
}
