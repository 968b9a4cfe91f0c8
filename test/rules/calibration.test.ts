import { describe, expect, it } from 'vitest';
import type { Area, Geometry, Position } from '../../geodata/model/index.ts';
import { violationProbability } from '../../geodata/rules/certainty.ts';
import { settled } from '../../geodata/rules/index.ts';
import { kdb } from '../../geodata/rules/intensity/kdb.ts';
import { measure } from '../../geodata/rules/measure/measure.ts';
import type { Rule } from '../../geodata/rules/rule.ts';
import { riverSetback } from '../../geodata/rules/setbacks/river-setback.ts';
import { zoneUse } from '../../geodata/rules/use/zone-use.ts';
import { type Random, randomOf } from '../../geodata/sample/random.ts';
import { proving } from '../support/proofs.ts';
import { type Drawing, surroundingsOf } from './drawing.ts';

/**
 * Is a predicted 70 % right seven times in ten? Sites with a known truth are surveyed with errors; the rule sees the survey only. Truths
 * are spread evenly around the limit, so that what is seen says as much as the errors allow. Which sites are judged is decided by
 * what was seen, never by the truth.
 */
const perDecile = proving(4000, 400);
/** Of a share of violating sites; a sample strays farther. */
const within = proving(0.03, 0.09);
const seed = Number(process.env.CALIBRATION_SEED ?? 20261122);

const origin: Position = [98.67, 3.59];
const at = (x: number, y: number): Position => [
  origin[0] + x / (111_319.49 * Math.cos((origin[1] * Math.PI) / 180)),
  origin[1] + y / 110_576.2,
];
const ring = (corners: Position[]): Area => ({
  type: 'Polygon',
  coordinates: [[...corners, corners[0]!].map(([x, y]) => at(x, y))],
});
const box = (w: number, s: number, e: number, n: number): Area =>
  ring([
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ]);

type Errors = (random: Random, sigma: number) => number;
const gauss: Errors = (random, sigma) =>
  sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** Student's t with three degrees of freedom, its middle 90 % as wide as the assumed: more great blunders. */
const heavy: Errors = (random, sigma) => {
  const chi = [1, 2, 3].reduce((sum) => sum + gauss(random, 1) ** 2, 0);
  return ((sigma * 1.645) / 2.353) * (gauss(random, 1) / Math.sqrt(chi / 3));
};

/** A surveyed site: whether it truly violates, roughly what will be predicted, and the drawing that the rule sees. */
interface Site {
  violates: boolean;
  roughly: number;
  drawing(): Drawing;
}
interface Experiment {
  rule: Rule;
  survey(random: Random, error: Errors): Site;
}

const basis = { instrument: 'Perwal contoh', article: null, date: null, certainty: 'sample' as const };
const common = { version: 1, validFrom: null, validTo: null, basis };
const feature = (role: string, geometry: Geometry, properties: object = {}): Drawing['features'][number] => ({
  type: 'Feature',
  geometry,
  properties: { role, ...properties },
});
const drawn = (features: Drawing['features'], rows: Drawing['rows'] = []): Drawing => ({
  type: 'FeatureCollection',
  story: '',
  features,
  rows,
  days: { built: '2024-05-01' },
});
const accuracyOf = (sigma: number): number => sigma * 2.45;
const ce90Of = (sigma: number): number => sigma * 2.146;

/** A house turned any way, ten metres from a river by law; both off by the errors of GPS and map. */
const river: Experiment = {
  rule: riverSetback,
  survey: (random, error) => {
    const [ours, map] = [random.between(0.3, 3), random.between(0.3, 2)];
    const sigma = Math.hypot(ours, map);
    const gap = 10 + random.between(-6, 6) * sigma;
    const turn = random.between(0, Math.PI);
    const reach = 5 * (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn)));
    const [dx, dy, edge] = [error(random, ours), error(random, ours), reach + gap + error(random, map)];
    const corner = (u: number, v: number): Position => [
      dx + u * Math.cos(turn) - v * Math.sin(turn),
      dy + u * Math.sin(turn) + v * Math.cos(turn),
    ];
    return {
      violates: gap < 10,
      roughly: violationProbability(edge - dx - reach - 10, sigma),
      drawing: () =>
        drawn([
          feature('subject', ring([corner(-5, -5), corner(5, -5), corner(5, 5), corner(-5, 5)]), {
            accuracyM: accuracyOf(ours),
          }),
          feature('zone', box(-90, -90, 90, 90), { code: 'R-2' }),
          feature('river', box(edge, -300, edge + 20, 300), {
            embanked: false,
            urban: true,
            depthM: 2,
            ce90M: ce90Of(map),
          }),
        ]),
    };
  },
};

/** A place by GPS beside the border of a zone in which its activity is prohibited. */
const zone: Experiment = {
  rule: zoneUse,
  survey: (random, error) => {
    const [ours, map] = [random.between(1, 5), random.between(0.5, 2.1)];
    const sigma = Math.hypot(ours, map);
    const depth = random.between(-6, 6) * sigma;
    const [x, border] = [depth + error(random, ours), error(random, map)];
    const row = (zoneCode: string, permission: 'I' | 'X', index: number) => ({
      planId: 'plan',
      row: {
        ...common,
        id: `00000000-0000-7000-8000-00000000000${index}`,
        kind: 'use' as const,
        zoneCode,
        activity: 'K-01',
        activityName: 'Karaoke',
        permission,
        conditions: null,
      },
    });
    return {
      violates: depth > 0,
      roughly: violationProbability(border - x, sigma),
      drawing: () =>
        drawn(
          [
            feature(
              'subject',
              { type: 'Point', coordinates: at(x, 0) },
              {
                activity: 'K-01',
                accuracyM: accuracyOf(ours),
              },
            ),
            feature('zone', box(-200, -200, border, 200), { code: 'K-2', ce90M: ce90Of(map) }),
            feature('zone', box(border, -200, 200, 200), { code: 'R-2', ce90M: ce90Of(map) }),
          ],
          [row('K-2', 'I', 1), row('R-2', 'X', 2)],
        ),
    };
  },
};

const shoelace = (corners: Position[]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], i) => {
      const [u, v] = corners[(i + 1) % corners.length]!;
      return sum + x * v - u * y;
    }, 0),
  ) / 2;
const diagonals = (corners: Position[]): number =>
  Math.sqrt(
    corners.reduce((sum, _, i) => {
      const [ax, ay] = corners.at(i - 1)!;
      const [bx, by] = corners[(i + 1) % corners.length]!;
      return sum + (bx - ax) ** 2 + (by - ay) ** 2;
    }, 0),
  );

/** A house on a parcel that may be covered to 60 %; every corner of both is off by itself. */
const coverage: Experiment = {
  rule: kdb,
  survey: (random, error) => {
    const [ours, map] = [random.between(0.02, 0.2), random.between(0.02, 0.2)];
    const lot: Position[] = [
      [-10, -7.5],
      [10, -7.5],
      [10, 7.5],
      [-10, 7.5],
    ];
    const houseOf = (pct: number): Position[] => {
      const [w, h] = [9, (300 * pct) / 100 / 18];
      return [
        [-w, -h],
        [w, -h],
        [w, h],
        [-w, h],
      ];
    };
    const spread = (house: Position[], parcel: Position[]): number => {
      const [a, b] = [shoelace(house), shoelace(parcel)];
      return (
        ((100 * a) / b) * Math.hypot(((ours / 2) * diagonals(house)) / a, ((map / 2) * diagonals(parcel)) / b)
      );
    };
    const pct = 60 + random.between(-6, 6) * spread(houseOf(60), lot);
    const off = (corners: Position[], sigma: number): Position[] =>
      corners.map(([x, y]): Position => [x + error(random, sigma), y + error(random, sigma)]);
    const [house, parcel] = [
      off(
        houseOf(pct).map(([x, y]): Position => [x, y / 2]),
        ours,
      ),
      off(lot, map),
    ];
    const seen = (100 * shoelace(house)) / shoelace(parcel);
    return {
      violates: pct > 60,
      roughly: violationProbability(60 - seen, spread(house, parcel)),
      drawing: () =>
        drawn(
          [
            feature('subject', ring(house), { accuracyM: accuracyOf(ours) }),
            feature('parcel', ring(parcel), { number: '1', ce90M: ce90Of(map) }),
            feature('zone', box(-90, -90, 90, 90), { code: 'R-2' }),
          ],
          [
            {
              planId: 'plan',
              row: {
                ...common,
                id: '00000000-0000-7000-8000-000000000001',
                kind: 'intensity',
                zoneCode: 'R-2',
                roadClass: null,
                recharge: null,
                parcelAreaMinM2: null,
                parcelAreaMaxM2: null,
                buildingFunction: null,
                kdbMaxPct: 60,
                klbMax: null,
                kdhMinPct: null,
                ktbMaxPct: null,
                heightMaxM: null,
                storeysMax: null,
                gsbM: null,
                note: null,
              },
            },
          ],
        ),
    };
  },
};

interface Decile {
  sites: number;
  predicted: number;
  violating: number;
}

/** What a rule predicts of a drawing. */
function predictionOf(rule: Rule, drawing: Drawing): number {
  const measures = measure(settled(surroundingsOf(drawing)));
  return rule.judge(measures, measures.law(measures.days.today)).probability ?? 0;
}

const decileOf = (probability: number): number => Math.min(9, Math.floor(probability * 10));

/** Surveys sites until every decile of prediction holds so many. */
function reliability({ rule, survey }: Experiment, error: Errors, each: number, stream: number): Decile[] {
  const random = randomOf(seed, stream);
  const deciles: Decile[] = Array.from({ length: 10 }, () => ({ sites: 0, predicted: 0, violating: 0 }));
  for (let tried = 0; deciles.some(({ sites }) => sites < each); tried++) {
    if (tried > 100 * each * 10) throw new Error('Some decile of predictions stays empty.');
    const site = survey(random, error);
    if (deciles[decileOf(site.roughly)]!.sites >= each) continue;
    const predicted = predictionOf(rule, site.drawing());
    const decile = deciles[decileOf(predicted)]!;
    decile.sites++;
    decile.predicted += predicted;
    decile.violating += Number(site.violates);
  }
  return deciles;
}

function curve(title: string, deciles: Decile[]): string {
  const lines = deciles.map(({ sites, predicted, violating }, i) => {
    const [said, was] = [predicted / sites, violating / sites].map(
      (share) => `${(100 * share).toFixed(1)} %`,
    );
    return `${`${i * 10}–${i * 10 + 10} %`.padEnd(12)}${String(sites).padStart(7)}${said!.padStart(12)}${was!.padStart(12)}`;
  });
  return [
    `\n${title}`,
    `${'predicted'.padEnd(12)}${'sites'.padStart(7)}${'mean'.padStart(12)}${'violating'.padStart(12)}`,
    ...lines,
  ].join('\n');
}

describe.each([
  ['river-setback', river, 1],
  ['zone-use', zone, 2],
  ['kdb', coverage, 3],
])('the probability of %s', (name, experiment, stream) => {
  it('is as often right as it says, where errors are as assumed', () => {
    const deciles = reliability(experiment, gauss, perDecile, stream);
    console.log(curve(`${name}, errors as assumed (seed ${seed})`, deciles));
    for (const { sites, predicted, violating } of deciles) {
      expect(sites).toBeGreaterThanOrEqual(perDecile);
      expect(Math.abs(violating - predicted) / sites).toBeLessThan(within);
    }
  }, 600_000);

  it('still orders sites where errors have heavier tails', () => {
    const deciles = reliability(experiment, heavy, perDecile / 4, stream + 10);
    console.log(curve(`${name}, errors with heavier tails (seed ${seed})`, deciles));
    const rates = deciles.map(({ sites, violating }) => violating / sites);
    expect(rates[9]! - rates[0]!).toBeGreaterThan(0.8);
  }, 600_000);
});
