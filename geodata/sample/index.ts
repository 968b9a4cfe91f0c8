import type { Box, Day, Permit, TimeZone } from '../model/index.ts';
import { airfieldOf } from './airfield.ts';
import {
  casesOf,
  findingsOf,
  noticed,
  reportsOf,
  type SampleCase,
  type SampleFinding,
  type SampleReport,
} from './desk.ts';
import { type Detail, detailOf } from './detail.ts';
import { drainsOf } from './drains.ts';
import type {
  SampleBuilding,
  SampleFeature,
  SampleLine,
  SampleLot,
  SamplePlan,
  SamplePoint,
} from './feature.ts';
import { fencesOf, type SampleFence } from './fences.ts';
import { groundOf } from './ground.ts';
import { fillOrder, neighbourhoods, numberBases } from './neighbourhoods.ts';
import { boundariesOf, riversOf, waysOf } from './network.ts';
import { once } from './once.ts';
import { boxOf, toPosition } from './plane.ts';
import { plansOf } from './plans.ts';
import { sitesOf } from './sites.ts';
import type { Truth } from './truth.ts';
import { turns } from './turns.ts';
import { wards } from './wards.ts';
import { writeLanes, writeLots, writeParcels } from './write.ts';
import { zonesOf } from './zoning.ts';

export interface SampleOptions {
  seed?: number;
  /** How many buildings at least; whole blocks are filled. Up to about 700,000. */
  buildings?: number;
  /** Streets, parcels and buildings of this kecamatan alone. */
  kecamatan?: string;
}

/** The invented city. Everything streams: each call of a list makes it anew, the same every time. */
export interface SampleCity {
  code: '12.71';
  name: string;
  /** Figures of the real city (Kepmendagri 300.2.2-2138/2025). */
  facts: { province: string; km2: number; population: number };
  crs: string;
  timeZone: TimeZone;
  sample: true;
  box: Box;
  /** Stated accuracy of every layer, metres CE90. */
  ce90M: number;
  boundaries(): Iterable<SampleFeature>;
  rivers(): Iterable<SampleFeature>;
  roads(): Iterable<SampleLine>;
  rails(): Iterable<SampleLine>;
  powerLines(): Iterable<SampleLine>;
  drains(): Iterable<SampleLine>;
  lakes(): Iterable<SampleFeature>;
  springs(): Iterable<SamplePoint>;
  coasts(): Iterable<SampleLine>;
  airfields(): Iterable<SampleFeature>;
  /** Special areas, by `kind`. */
  overlays(): Iterable<SampleFeature>;
  /** The earlier plan first. */
  plans: SamplePlan[];
  parcels(): Iterable<SampleFeature>;
  buildings(): Iterable<SampleBuilding>;
  permits(): Iterable<Permit>;
  truth(): Iterable<Truth>;
  /** Fences that someone might ask about, with what the rules must say; no layer holds them. */
  fences(): Iterable<SampleFence>;
  /** Buildings with permits and truth together, for who wants them in one pass. */
  lots(): Iterable<SampleLot>;
  /** Forty findings of invented officers in the 60 days before `today`. */
  findings(today: Day): SampleFinding[];
  /** The cases opened on them. */
  cases(today: Day): SampleCase[];
  /** Eight reports of citizens. */
  reports(today: Day): SampleReport[];
}

/** Lays out the invented city of Kota Medan. Same options, same bytes. */
export function sampleCity({ seed = 1271, buildings = 5000, kecamatan }: SampleOptions = {}): SampleCity {
  const ground = groundOf(seed);
  const order = once(() => {
    const own = neighbourhoods(ground);
    const blocks = fillOrder(ground, own);
    return { blocks, bases: numberBases(ground), sites: sitesOf(ground, own, blocks) };
  });
  const zones = once(() => [...zonesOf(ground)]);
  const plans = once(() => plansOf(seed, zones()));
  const [w, s, e, n] = boxOf(ground.outlineOf(() => true).flatMap(([outer]) => outer!));
  const [sw, ne] = [toPosition([w - 500, s - 500]), toPosition([e + 500, n + 500])];

  function* details(): Generator<Detail> {
    const { blocks, bases, sites } = order();
    const planting = turns();
    let made = 0;
    for (const block of blocks) {
      if (made >= buildings) return;
      if (kecamatan && wards[block.ward]!.kecamatan !== kecamatan) continue;
      const detail = detailOf(ground, block, bases[block.index]!, sites.places, planting);
      made += detail.drafts.length;
      yield detail;
    }
  }
  function* lots(): Generator<SampleLot> {
    for (const detail of details()) yield* writeLots(seed, detail);
  }
  const known = once(() => noticed(first(lots(), 5000), 40));
  const findings = (today: Day) => findingsOf(seed, today, known());
  return {
    code: '12.71',
    name: 'Kota Medan',
    facts: { province: 'Sumatera Utara', km2: 279.239, population: 2_546_452 },
    crs: 'EPSG:23831',
    timeZone: 'Asia/Jakarta',
    sample: true,
    box: [...sw, ...ne],
    ce90M: 0.3,
    boundaries: () => boundariesOf(ground),
    rivers: () => riversOf(ground),
    *roads() {
      yield* waysOf(ground, 'road', 'road');
      for (const detail of details()) yield* writeLanes(seed, detail);
    },
    rails: () => waysOf(ground, 'rail', 'rail'),
    powerLines: () => waysOf(ground, 'power', 'power'),
    drains: () => drainsOf(ground),
    lakes: () => order().sites.lakes,
    springs: () => order().sites.springs,
    coasts: () => [order().sites.coast],
    airfields: () => [airfieldOf(seed)],
    overlays: () => order().sites.overlays,
    fences: () => fencesOf(ground, details()),
    get plans() {
      return plans();
    },
    *parcels() {
      for (const detail of details()) yield* writeParcels(seed, detail);
    },
    *buildings() {
      for (const { building } of lots()) yield building;
    },
    *permits() {
      for (const { permits } of lots()) yield* permits;
    },
    *truth() {
      for (const { truth } of lots()) yield truth;
    },
    lots,
    findings,
    cases: (today) => casesOf(seed, today, findings(today), known()),
    reports: (today) => reportsOf(seed, today, known()),
  };
}

function* first<T>(things: Iterable<T>, most: number): Generator<T> {
  let given = 0;
  for (const thing of things) {
    if (given++ >= most) return;
    yield thing;
  }
}

export type { SampleCase, SampleFinding, SampleReport } from './desk.ts';
export type {
  SampleBuilding,
  SampleFeature,
  SampleLine,
  SampleLot,
  SamplePlan,
  SamplePoint,
} from './feature.ts';
export type { SampleFence } from './fences.ts';
export {
  doubtfulKinds,
  meets,
  olderKinds,
  type PlantKind,
  plantKinds,
  type Truth,
  violationKinds,
} from './truth.ts';
