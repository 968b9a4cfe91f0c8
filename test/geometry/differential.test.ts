import { beforeAll, describe, expect, it } from 'vitest';
import { judgeTopology } from '../../geodata/geometry/index.ts';
import type { Store } from '../../server/store/store.ts';
import { proving } from '../support/proofs.ts';
import { sharedStore } from '../support/store.ts';
import { compareBuilding, comparePair, type Disagreement } from './adversary/compare.ts';
import { askBuildings, askGround, askPairs, askValid, band, laySheets } from './adversary/oracle.ts';
import { type Scene, scenes } from './adversary/scene.ts';

/** Triples of a building, a parcel and a line in a run; a scene has a hundred of them. */
const triples = Number(process.env.DIFF_TRIPLES ?? proving(200_000, 20_000));
/** The first batch's seed; each batch has the next one, and is the same whenever it is drawn. */
const firstSeed = Number(process.env.DIFF_SEED ?? 20_261_121);
const triplesOfBatch = 4_000;
/** Batches that once disagreed, drawn again in every run. */
const keptSeeds: number[] = [];

interface Outcome {
  triples: number;
  disagreements: string[];
}

/** A disagreement as a person can look at it: GeoJSON, and how to see it again. */
const told = (seed: number, { site, kind }: Scene, { figure, ours, theirs, shapes }: Disagreement): string =>
  `${figure}: ours ${ours}, PostGIS ${[...new Set(theirs)].join(' to ')} (${site}, ${kind}; DIFF_SEED=${seed} DIFF_TRIPLES=${triplesOfBatch})\n${JSON.stringify(
    {
      type: 'FeatureCollection',
      features: shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
    },
  )}`;

/** Corners and middles of an outline are few: before a depth counts as too large, the ground is asked. */
async function standsSecondLook(store: Store, scene: Scene, it: Disagreement): Promise<boolean> {
  if (!['penetrationM', 'farthestM'].includes(it.figure) || !(Number(it.ours) > Number(it.theirs[1])))
    return false;
  const [building, parcel] = it.shapes;
  const { depthM, outsideM, gapM } = await askGround(store, scene, building!, parcel!);
  return Number(it.ours) <= (it.figure === 'farthestM' ? outsideM : depthM) + gapM + band.m;
}

async function compareBatch(store: Store, seed: number): Promise<Outcome> {
  const drawn = scenes(seed, triplesOfBatch / 100);
  const disagreements: string[] = [];
  const [ofBuildings, ofPairs] = await store.transaction(
    async (tx) => [await askBuildings(tx, drawn), await askPairs(tx, drawn)] as const,
    { budget: 'batch' },
  );
  for (const [i, scene] of drawn.entries()) {
    const found: Disagreement[] = [];
    const tell = (it: Disagreement): void => void found.push(it);
    compareBuilding(scene, ofBuildings[i]!, tell);
    for (const place of scene.parcels.keys()) comparePair(scene, place, ofPairs[i * 10 + place]!, tell);
    for (const it of found) {
      if (!(await standsSecondLook(store, scene, it))) disagreements.push(told(seed, scene, it));
    }
  }
  return { triples: drawn.length * 100, disagreements };
}

describe('buildings, parcels and lines, drawn to make trouble', () => {
  let store: Store;
  beforeAll(async () => {
    store = await sharedStore();
    await laySheets(store);
  });

  it(`agree with PostGIS within ${band.m * 100} cm and ${band.m2} m², ${triples} triples of them`, {
    timeout: 900_000,
  }, async () => {
    const seeds = [
      ...keptSeeds,
      ...Array.from({ length: Math.ceil(triples / triplesOfBatch) }, (_, i) => firstSeed + i),
    ];
    let compared = 0;
    const disagreements: string[] = [];
    for (const seed of seeds) {
      const outcome = await compareBatch(store, seed);
      compared += outcome.triples;
      disagreements.push(...outcome.disagreements);
    }
    console.log(
      `${compared} triples compared with PostGIS, seeds from ${firstSeed}: ${disagreements.length} disagreements`,
    );
    expect(disagreements.slice(0, 5).join('\n\n')).toBe('');
    expect(compared).toBeGreaterThanOrEqual(triples);
  });

  it('are refused exactly when PostGIS finds them invalid', async () => {
    const areas = scenes(firstSeed, 400).flatMap(({ refused, building, parcels }) => [
      ...refused,
      building,
      ...parcels,
    ]);
    const theirs = await askValid(store, areas);
    const disputed = areas.filter((area, i) => (judgeTopology(area, '') === null) !== theirs[i]);
    expect(disputed.slice(0, 3)).toEqual([]);
    expect(theirs.filter((valid) => !valid).length).toBeGreaterThan(20);
  });
});
