import { dayAfter } from '../calendar.ts';
import type { Cell } from '../cell.ts';
import { pbgFor } from '../documents.ts';
import type { Draft } from '../draft.ts';
import { footprint, grown, type House } from '../house.ts';
import { intensities } from '../intensity.ts';
import { corners, edges, laneOf, type Rect } from '../parcelling.ts';
import { cross, dot, left, ringArea, sub, unit, type Vec } from '../plane.ts';
import { amend, asPbg, isHome, type Plant, promise, type Site, settled } from '../site.ts';
import type { Expected, PlantKind } from '../truth.ts';

/** Half the width of a lane's drawn reserve, metres. */
export const laneHalfM = 1.75;
/** Metres by which a house that stands at a limit misses it, and to which a moved one comes. */
const [atLineM, shortM] = [0.02, 0.3];

/** The edges of a lot by where they look, seen from the street. Null for a lot with more than one street, or of odd shape. */
function sidesOf({ lot: { land, frame, open } }: Site) {
  if (open || land.points.length !== 4) return null;
  const found: { front?: number; rear?: number; sides: number[] } = { sides: [] };
  for (let i = 0; i < 4; i++) {
    const inward = dot(left(unit(sub(land.points[(i + 1) % 4]!, land.points[i]!))), frame.across);
    if (inward > 0.99) found.front = i;
    else if (inward < -0.99) found.rear = i;
    else if (Math.abs(inward) < 0.05) found.sides.push(i);
  }
  const { front, rear, sides } = found;
  if (front === undefined || rear === undefined || sides.length !== 2) return null;
  const isPlain = [rear, ...sides].every((i) => land.cuts[i] === edges.parcel);
  return isPlain && laneOf(land.cuts[front]!) !== null ? { front, rear, sides } : null;
}

/** Distance from an edge of a lot to a footprint inside it. */
function fromEdge(land: Cell, edge: number, ring: readonly Vec[]): number {
  const a = land.points[edge]!;
  const along = unit(sub(land.points[(edge + 1) % land.points.length]!, a));
  return Math.min(...ring.map((p) => cross(along, sub(p, a))));
}

/** Moves the house towards an edge of its lot until it stands so far from it; false when that is no nearer. */
function moveTo(site: Site, edge: number, metres: number): boolean {
  const { draft, lot, house } = site;
  const by = fromEdge(lot.land, edge, draft.ring) - metres;
  if (by < 0.3) return false;
  const a = lot.land.points[edge]!;
  const outward = left(unit(sub(lot.land.points[(edge + 1) % lot.land.points.length]!, a)));
  const moved: House = {
    ...house,
    rect: shifted(house.rect, -by * dot(outward, lot.frame.along), -by * dot(outward, lot.frame.across)),
  };
  const ring = footprint(lot, moved);
  if (Math.abs(fromEdge(lot.land, edge, ring) - metres) > 0.015) return false;
  draft.ring = ring;
  amend(draft, { ring: corners(lot.frame, grown(moved.rect, 0.2)) });
  asPbg(site);
  return true;
}

const shifted = ({ u0, u1, v0, v1 }: Rect, u: number, v: number): Rect => ({
  u0: u0 + u,
  u1: u1 + u,
  v0: v0 + v,
  v1: v1 + v,
});

type Way = 'front' | 'rear' | 'side';

/** A house moved to one side of its lot. `wanted`: how far from the edge it comes; null where the zone asks for nothing. */
const moved = (way: Way, wanted: (site: Site) => number | null, said: Expected): Plant => ({
  suits: (site) => settled(site) && wanted(site) !== null,
  plant: (site) => {
    const sides = sidesOf(site);
    if (!sides) return false;
    const edge = way === 'side' ? sides.sides[site.sequence % 2]! : sides[way];
    if (!moveTo(site, edge, wanted(site)!)) return false;
    promise(site.draft, said);
    site.draft.figures[`${way}M`] = wanted(site)!;
    return true;
  },
});

const limitOf = ({ draft }: Site) => intensities[draft.code]!;

/** Where the building line lies on a lot of dwellings at a lane, from the lot's own front; null where it is measured otherwise. */
function lineOf(site: Site): number | null {
  const { gsbM, gsbFrom } = limitOf(site);
  const own = gsbM - (site.program.laneM / 2 - laneHalfM);
  return isHome(site) && gsbFrom === 'road-edge' ? own : null;
}

/** Metres between buildings of a lot (Permen PU 29/2006): the least that walls without openings may keep; four times that is always enough. */
const leastGapM = ({ storeys }: Draft): number => (4 + 0.5 * (storeys - 1)) / 2;

/** Splits a house into two with a gap between. */
const parted = (gapOf: (draft: Draft) => number, said: Expected): Plant => ({
  suits: ({ draft, house: { rect } }) =>
    draft.buildingFunction === 'usaha' && rect.v1 - rect.v0 > gapOf(draft) + 8,
  plant: (site) => {
    const { draft, lot, house, others } = site;
    const gapM = gapOf(draft);
    const middle = (house.rect.v0 + house.rect.v1) / 2;
    const half = (rect: Rect): void => {
      draft.ring = corners(lot.frame, rect);
      draft.floorAreaM2 = ringArea(draft.ring) * draft.storeys;
      amend(draft, { ring: corners(lot.frame, grown(rect, 0.3)) });
      asPbg(site);
    };
    promise(draft, said);
    draft.figures.gapM = gapM;
    half({ ...house.rect, v0: middle + gapM / 2 });
    const behind = { ...draft };
    const next = { kec6: site.kec6, sequence: site.sequence + 1 };
    const pbg = pbgFor(next, behind.permits[0]!.ring!, behind);
    others.push({ ...behind, permits: [pbg], builtOn: dayAfter(pbg.issuedOn, 75) });
    half({ ...house.rect, v1: middle - gapM / 2 });
    return true;
  },
});

/** Too near to the street, to the neighbours, or to another building of the lot; or right at the line. */
export const linePlants = {
  gsb: moved('front', (site) => (lineOf(site) === null ? null : 0.4), { gsb: 'violates' }),
  'gsb-line': moved('front', (site) => (lineOf(site) === null ? null : lineOf(site)! + atLineM), {
    gsb: 'unclear',
  }),
  'side-clearance': moved('side', (site) => limitOf(site).sideM && shortM, { 'side-clearance': 'violates' }),
  'side-line': moved('side', (site) => limitOf(site).sideM && limitOf(site).sideM! + atLineM, {
    'side-clearance': 'unclear',
  }),
  'rear-clearance': moved('rear', (site) => limitOf(site).rearM && shortM, { 'rear-clearance': 'violates' }),
  'rear-line': moved('rear', (site) => limitOf(site).rearM && limitOf(site).rearM! + atLineM, {
    'rear-clearance': 'unclear',
  }),
  'building-gap': parted((draft) => leastGapM(draft) / 2, { 'building-gap': 'violates' }),
  'building-gap-walls': parted((draft) => leastGapM(draft) * 2, { 'building-gap': 'unclear' }),
} as const satisfies Partial<Record<PlantKind, Plant>>;
