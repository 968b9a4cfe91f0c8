import type { SampleFeature, SampleLine, SamplePoint } from './feature.ts';
import type { Block, Ground } from './ground.ts';
import type { Place } from './places.ts';
import { middle, type Vec } from './plane.ts';
import { areaKinds, areasOn, homesOf, specialArea } from './special-areas.ts';
import { coastOf, lakeAt, springAt } from './waters.ts';

/** Rare things of the city as features, and as places that speak about the buildings around. */
export interface Sites {
  places: Place[];
  lakes: SampleFeature[];
  springs: SamplePoint[];
  coast: SampleLine;
  overlays: SampleFeature[];
}

/** Where ponds and springs are looked for: by neighbourhood, from which of its blocks on. */
const ponds: readonly Start[] = [
  [9, 0],
  [7, 1],
  [2, 1],
];
const springs: readonly Start[] = [
  [4, 0],
  [8, 1],
];
/** And one more in every neighbourhood farther out. */
const fartherOut = { pond: 20, spring: 45 } as const;
type Start = readonly [neighbourhood: number, from: number];

/** Special areas lie close where the sample begins, so that a small one has all kinds, and thinner farther out: how many before that, and in which blocks. */
const close = { twoABlock: 10, oneABlock: 20, thenEvery: 12 } as const;
/** Metres between a special area and other places. */
const apartM = 12;

export function sitesOf(ground: Ground, neighbourhoods: readonly Block[][], order: readonly Block[]): Sites {
  const { seed } = ground;
  const coast = coastOf(ground);
  const sites: Sites = { places: [coast.place], lakes: [], springs: [], coast: coast.feature, overlays: [] };
  const spots = (early: readonly Start[], later: number, dryM: number): Vec[] =>
    [...early, ...neighbourhoods.map((_, i) => [i, later] as const)].flatMap(([i, from]) => {
      const middles = neighbourhoods[i]!.slice(from, from + 12).flatMap((block) => {
        const land = homesOf(ground, block);
        return land ? [middle(land.cell.points)] : [];
      });
      const dry = middles.find((p) => ground.banks.within([p], dryM).length === 0);
      return dry ? [dry] : [];
    });
  for (const p of spots(ponds, fartherOut.pond, 110)) {
    const { feature, place } = lakeAt(seed, sites.lakes.length, p);
    sites.lakes.push(feature);
    sites.places.push(place);
  }
  for (const p of spots(springs, fartherOut.spring, 10)) {
    const { feature, place } = springAt(seed, sites.springs.length, p);
    sites.springs.push(feature);
    sites.places.push(place);
  }
  const waters = [...sites.places];
  order.forEach((block, i) => {
    const laid = sites.overlays.length;
    const most = laid < close.twoABlock ? 2 : laid < close.oneABlock || i % close.thenEvery === 0 ? 1 : 0;
    const land = most > 0 ? homesOf(ground, block) : null;
    const free = (land ? areasOn(ground, land) : []).filter(({ points }) =>
      waters.every((water) => water.depthM(points) < -apartM),
    );
    for (const cell of free.slice(0, most)) {
      const index = sites.overlays.length;
      const { feature, place } = specialArea(seed, index, areaKinds[index % areaKinds.length]!, cell);
      sites.overlays.push(feature);
      sites.places.push(place);
    }
  });
  return sites;
}
