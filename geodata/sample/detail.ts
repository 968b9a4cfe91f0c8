import { headroom, onStrip } from './airfield.ts';
import { cleanDraft, type Spot } from './clean.ts';
import type { Draft } from './draft.ts';
import { courseOf } from './drains.ts';
import { greens } from './greens.ts';
import type { Block, Ground } from './ground.ts';
import { houseOn } from './house.ts';
import { type Land, landsOf } from './lands.ts';
import { type Lane, type Lot, laneOf, parcel } from './parcelling.ts';
import { clearM, type Place } from './places.ts';
import { boxOf, dot, lerp, ringToLine, sub, type Vec } from './plane.ts';
import { inPlaces } from './plants/in-places.ts';
import { type Program, programs } from './programs.ts';
import { type Random, randomOf } from './random.ts';
import { keepOutM, riverKind, riverside } from './riverside.ts';
import type { Turns } from './turns.ts';
import { wards } from './wards.ts';
import { streetNames } from './ways.ts';
import { waysides } from './waysides.ts';

/** What stands in a block at street scale. */
export interface Detail {
  block: Block;
  lanes: { name: string; line: [Vec, Vec] }[];
  parcels: { ring: Vec[]; address: string }[];
  drafts: Draft[];
}

/** A block being laid out: what speaks about it, and whose turn it is to be planted. */
interface Work {
  ground: Ground;
  detail: Detail;
  places: Place[];
  turns: Turns;
  /** Counts its buildings on from those of its kecamatan. */
  base: number;
  street: string;
}

/** Free strip along the inside of a zone, metres: no clean building touches two zones. */
const vergeM = 2.5;

/** Lays out one block: lanes, parcels, buildings with their permits, and what is wrong with them. */
export function detailOf(
  ground: Ground,
  block: Block,
  base: number,
  places: readonly Place[],
  turns: Turns,
): Detail {
  const detail: Detail = { block, lanes: [], parcels: [], drafts: [] };
  const street = `Jl. ${streetNames[block.index % streetNames.length]}`;
  const box = boxOf(block.cell.points);
  const near = places.flatMap((place) => place.near(box) ?? []);
  const work = { ground, detail, places: near, turns, base, street };
  const lands = landsOf(ground, block);
  lands.forEach((land, i) => {
    const program = programs[land.code];
    if (program) layOut(work, land, i, program);
  });
  if (block.wet) riverside(ground, detail, base, street);
  for (const land of lands) {
    if (land.code.startsWith('RTH')) greens(ground, detail, land, base, street, turns);
  }
  waysides(ground, detail, base, street, turns);
  return detail;
}

function layOut(work: Work, land: Land, i: number, program: Program): void {
  const { ground, detail, street } = work;
  const { block } = detail;
  const random = randomOf(ground.seed, 501, block.index, i);
  const inner = block.inner!.points;
  const front = land.front < 0 ? null : sub(inner[(land.front + 1) % inner.length]!, inner[land.front]!);
  const { lanes, lots } = parcel(land.cell, program, random, vergeM, front);
  const laneName = `${street} Gg. ${random.pick(streetNames)}`;
  const drawn = lanes.map((lane) => (lane && !isTaken(work, lane, 4) ? lane : null));
  for (const line of drawn) if (line) detail.lanes.push({ name: laneName, line });
  lots.forEach((lot, number) => {
    const address = `${front ? street : laneName} No. ${number + 1}`;
    build(work, { land, program, random, lot, address, hasStreet: hasStreet(ground, block, lot, drawn) });
  });
}

/** Metres from a parcel to the edge of a street at which it lies. */
const frontageM = 11;

/** Whether a lot lies at a lane that is drawn, or at a street of the city. */
function hasStreet(ground: Ground, block: Block, { land }: Lot, lanes: readonly Lane[]): boolean {
  return land.cuts.some((cut, i) => {
    const front = lerp(land.points[i]!, land.points[(i + 1) % land.points.length]!, 0.5);
    const lane = laneOf(cut);
    if (lane !== null) {
      const line = lanes[lane];
      return line !== null && line !== undefined && isBefore(front, line);
    }
    if (cut < 0 || ground.cuts[cut]!.kind !== 'road') return false;
    return ground
      .edgesOf(block)
      .some(
        (edge) =>
          edge.cut === cut &&
          ringToLine([front], courseOf(ground, edge, block.index)) - ground.cuts[cut]!.widthM! / 2 <
            frontageM,
      );
  });
}

/** Whether a line runs past a point, rather than ending before it. */
function isBefore(p: Vec, [from, to]: readonly [Vec, Vec]): boolean {
  const along = sub(to, from);
  const t = dot(sub(p, from), along);
  return t > 0 && t < dot(along, along);
}

/** Whether water, or the air base, lies so near that nothing is laid out here. */
function isTaken({ ground, detail: { block }, places }: Work, ring: readonly Vec[], extraM: number): boolean {
  const byRiver = (): boolean =>
    ground.banks.within(ring, 40).some(({ reach, metres }) => metres < keepOutM(reach) + extraM);
  return (block.wet && byRiver()) || places.some(({ takes }) => takes?.(ring)) || onStrip(ring);
}

interface Parcelled {
  land: Land;
  program: Program;
  random: Random;
  lot: Lot;
  address: string;
  hasStreet: boolean;
}

function build(work: Work, { land, program, random, lot, address, hasStreet }: Parcelled): void {
  const { ground, detail, places, turns, base } = work;
  const { block, drafts } = detail;
  if (isTaken(work, lot.land.points, 0)) return;
  const number = detail.parcels.push({ ring: lot.land.points, address }) - 1;
  const house = random.chance(program.empty) ? null : houseOn(lot, program, land.code, random);
  if (!house || !hasStreet) return;
  const spot: Spot = {
    kec6: wards[block.ward]!.kec6,
    sequence: base + drafts.length,
    land,
    program,
    lot,
    house,
    headroom: headroom(lot.land.points),
    random,
    address,
  };
  const draft = cleanDraft(spot);
  if (!draft) return;
  draft.parcel = number;
  const river = block.wet ? riverKind(ground, draft.ring) : 'far';
  const around = places.length > 0 ? places.filter((place) => place.depthM(draft.ring) > -clearM) : places;
  if (river === 'blocked' || (river !== 'far' && around.length > 0)) return;
  if (river !== 'far') drafts.push({ ...draft, ...river, expect: { ...draft.expect, ...river.expect } });
  else if (around.length > 0) drafts.push(...inPlace(around, turns, spot, draft));
  else drafts.push(...(turns.plant(spot, draft) ?? [draft]));
}

/** What the places around make of a building: nothing at all, or a case. */
function inPlace(around: readonly Place[], turns: Turns, spot: Spot, draft: Draft): Draft[] {
  const place = around[0]!;
  const depthM = place.depthM(draft.ring);
  if (around.length > 1 || depthM < clearM) return [];
  const lots = turns.next(place);
  if (lots % place.every !== 0 || lots / place.every >= place.most) return [];
  const kind = place.cases[turns.next(place.cases[0]!) % place.cases.length]!;
  const copy: Draft = { ...draft, kind, figures: { depthM } };
  inPlaces[kind]!({ ...spot, draft: copy, others: [] });
  return [copy];
}
