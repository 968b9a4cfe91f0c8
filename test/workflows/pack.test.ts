import { beforeAll, describe, expect, it } from 'vitest';
import { boxOf, expandBox } from '../../geodata/geometry/index.ts';
import type {
  Box,
  CheckRequest,
  Circumstances,
  Geometry,
  LineString,
  RuleRow,
} from '../../geodata/model/index.ts';
import { type Answer, check, type Surroundings } from '../../geodata/rules/index.ts';
import type { SampleBuilding } from '../../geodata/sample/index.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { createJudge } from '../../web/offline/pack/judge.ts';
import { surroundingsFromPack } from '../../web/offline/surroundings-from-pack.ts';
import { at, drawLayer, drawPlan, grantPermits, kdbRow, rectangle, useRow } from '../support/land.ts';
import { lawOf, type PartsInHand, packOf } from '../support/pack.ts';
import { sampleInStore, storyNow } from '../support/sample.ts';
import { addCity, inTransaction } from '../support/store.ts';

const asked = 300;
const today = '2026-11-21';
let store: Store;
let law: PartsInHand;
let box: Box;
let buildings: SampleBuilding[] = [];

const requestOf = ({ geometry, circumstances }: SampleBuilding): CheckRequest => ({
  type: 'Feature',
  geometry,
  properties: circumstances,
});
const daysOf = ({ circumstances }: SampleBuilding): Surroundings['days'] => ({
  built: circumstances.builtOn ?? null,
  reported: null,
  today,
});

describe('a tablet with a pack', () => {
  beforeAll(async () => {
    const sample = await sampleInStore();
    store = sample.store;
    box = expandBox(sample.city.box, 1000);
    law = await lawOf(store, sample.city.code, box);
    const all = [...sample.city.buildings()];
    buildings = all.filter((_, i) => i % Math.floor(all.length / asked) === 0).slice(0, asked);
  }, 300_000);

  it('gives the verdicts of the server, figure by figure', async () => {
    expect(buildings).toHaveLength(asked);
    const judge = createJudge({ box, parts: law.parts }, law.read);
    for (const building of buildings) {
      const { answer } = await checkPlace(store, requestOf(building), { now: storyNow, reported: null });
      const { checkedAt: _, ...said } = answer;
      const seen = await judge.look(requestOf(building), daysOf(building));
      if (typeof seen === 'string') throw new Error(`${building.sourceId}: ${seen}`);
      const here = check(seen);
      expect(inWholeMetres(here), building.sourceId).toEqual(inWholeMetres(said));
    }
  }, 180_000);

  it('judges nothing that its pack does not hold whole', async () => {
    const [one] = buildings;
    const narrow = createJudge({ box: expandBox(boxOf(one!.geometry), 50), parts: law.parts }, law.read);
    expect(await narrow.look(requestOf(one!), daysOf(one!))).toBe('outside-pack');
  });

  it('does not guess about a permit that is named and not in its pack', async () => {
    const [one] = buildings;
    const judge = createJudge({ box, parts: law.parts }, law.read);
    const request = { ...requestOf(one!), properties: { permitNumber: 'PBG-ELSEWHERE-1' } };
    expect(await judge.look(request, daysOf(one!))).toBe('permit-elsewhere');
  });

  it('holds a few blocks of its pack in memory, not the whole', async () => {
    const read = new Set<string>();
    const judge = createJudge({ box, parts: law.parts }, (name) => {
      read.add(name);
      return law.read(name);
    });
    await judge.look({ ...requestOf(buildings[0]!), properties: null }, daysOf(buildings[0]!));
    const squares = law.parts.filter(({ name }) => name.startsWith('law/buildings/'));
    const opened = squares.filter(({ name }) => read.has(name));
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.length).toBeLessThan(squares.length / 4);
  });
});

/** PostGIS counts blocks on the server and we on the tablet: they agree to a hundredth of a square metre, not to a thousandth. */
const inWholeMetres = (answer: Answer): Answer => ({
  ...answer,
  verdicts: answer.verdicts.map((verdict) =>
    verdict.rule === 'block-share'
      ? {
          ...verdict,
          figures: {
            ...verdict.figures,
            coveredM2: Math.round(Number(verdict.figures.coveredM2)),
            blockM2: Math.round(Number(verdict.figures.blockM2)),
          },
        }
      : verdict,
  ),
});

describe('a tablet among what the sample city lacks', () => {
  it('says what the server says of block shares, address points, named permits, far airfields and doubtful places', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.61');
      await drawPlan(
        db,
        city,
        '2020-01-01',
        [
          { code: 'R-2', geometry: rectangle(-100, -100, 40, 100) },
          { code: 'K-1', geometry: rectangle(40, -100, 200, 100) },
        ],
        [
          { ...useRow('R 2', 'Rumah', 'T'), maxShareOfBlockPct: 2 } as RuleRow,
          useRow('K-1', 'rumah', 'I'),
          kdbRow('R2', 60),
        ],
      );
      await drawLayer(db, city, 'parcels', [
        { geometry: rectangle(-5, -5, 15, 20), properties: { number: 'P-1' } },
        { geometry: rectangle(15, -5, 45, 20), properties: { number: 'P-2' } },
      ]);
      await drawLayer(db, city, 'buildings', [
        { geometry: rectangle(0, 0, 10, 10), properties: { activity: 'rumah' } },
        { geometry: rectangle(18, 0, 32, 12), properties: { activity: ' Rumah' } },
        { geometry: rectangle(-60, -60, -40, -40), properties: { activity: 'rumah' } },
        { geometry: rectangle(-80, 60, -70, 70) },
      ]);
      const runway: LineString = { type: 'LineString', coordinates: [at(5000, 0), at(7000, 0)] };
      await drawLayer(db, city, 'airfields', [
        { geometry: runway, properties: { name: 'Landasan', elevationM: 20 } },
      ]);
      await grantPermits(db, city, [
        { number: 'PBG-1', geometry: { type: 'Point', coordinates: at(-4, 19) } },
        { number: 'PBG-2', geometry: null },
        { number: 'PBG-3', geometry: rectangle(300, 300, 310, 310) },
        { number: 'PBG-4', geometry: rectangle(-90, -90, -80, -80) },
        { number: 'PBG-5', geometry: rectangle(-3, 12, 3, 18) },
      ]);
      const built = '2021-06-01';
      const circumstances: Circumstances = {
        city,
        activity: 'RUMAH',
        heightM: 200,
        groundElevationM: 20,
        builtOn: built,
      };
      const things: [Geometry, Circumstances][] = [
        [rectangle(0, 0, 10, 10), circumstances],
        [rectangle(18, 0, 32, 12), { ...circumstances, permitNumber: 'PBG-2' }],
        [rectangle(30, 0, 44, 12), { ...circumstances, permitNumber: 'PBG-3', accuracyM: 8 }],
        [{ type: 'Point', coordinates: at(5, 5) }, circumstances],
        [{ type: 'LineString', coordinates: [at(-3, 0), at(16, 0)] }, circumstances],
      ];
      const look = surroundingsFromPack(
        await packOf(db, city, expandBox(boxOf(rectangle(-100, -100, 200, 100)), 500)),
      );
      const told: string[] = [];
      for (const [geometry, properties] of things) {
        const request: CheckRequest = { type: 'Feature', geometry, properties };
        const { answer } = await checkPlace(db, request, { now: storyNow, reported: null });
        const { checkedAt: _, ...said } = answer;
        expect(inWholeMetres(check(look(request, { built, reported: null, today })!))).toEqual(
          inWholeMetres(said),
        );
        told.push(...said.verdicts.map(({ rule, outcome }) => `${rule} ${outcome}`));
      }
      expect(told).toContain('block-share violates');
      expect(told).toContain('kkop violates');
    }));
});
