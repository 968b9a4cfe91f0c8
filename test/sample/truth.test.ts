import { describe, expect, it } from 'vitest';
import { boxOf as degrees, expandBox } from '../../geodata/geometry/index.ts';
import type { Area } from '../../geodata/model/index.ts';
import {
  check,
  type FeatureNear,
  nationalRows,
  nothingKnown,
  type Surroundings,
} from '../../geodata/rules/index.ts';
import {
  doubtfulKinds,
  meets,
  type SampleFeature,
  sampleCity,
  violationKinds,
} from '../../geodata/sample/index.ts';
import { apart, areaOf, boxOf, type FlatBox, holds, indexOf, polygonsOf } from './flat.ts';

const city = sampleCity();
const lots = [...city.lots()];
const [, current] = city.plans;
const shaped = <T extends { geometry: Area }>(list: Iterable<T>) =>
  [...list].map((thing) => {
    const polygons = polygonsOf(thing.geometry);
    return { thing, polygons, box: boxOf(polygons) };
  });
const near = <T extends { geometry: Area }>(list: Iterable<T>) => indexOf(shaped(list), ({ box }) => box);
const zonesNear = city.plans.map(({ zones }) => near(zones()));
const riversNear = near(city.rivers());
const parcels = shaped(city.parcels());
const parcelsNear = indexOf(parcels, ({ box }) => box);
const parcelByNumber = new Map(parcels.map((parcel) => [parcel.thing.properties.number, parcel]));

describe('a clean building', () => {
  const clean = shaped(
    lots
      .filter(({ truth }) => truth.kind === 'clean')
      .map((lot) => ({ ...lot, geometry: lot.building.geometry })),
  ).filter((_, i) => i % 8 === 0);
  const permissions = new Map(
    current!.rows.flatMap((row) =>
      row.kind === 'use' ? [[`${row.zoneCode} ${row.activity}`, row.permission]] : [],
    ),
  );
  const kdb = new Map(
    current!.rows.flatMap((row) => (row.kind === 'intensity' ? [[row.zoneCode, row.kdbMaxPct ?? 0]] : [])),
  );

  it('stands two metres inside one zone, which permits what it is for', () => {
    for (const { thing, polygons, box } of clean) {
      const zones = zonesNear[1]!(box).filter((zone) => holds(zone.polygons, polygons[0]![0]![0]!));
      expect(zones, thing.building.sourceId).toHaveLength(1);
      expect(apart(polygons, zones[0]!.polygons), thing.building.sourceId).toBeGreaterThan(2);
      const code = zones[0]!.thing.properties.code;
      expect(permissions.get(`${code} ${thing.building.circumstances.activity}`)).toBe('I');
    }
  });

  it('stands farther from every river than the widest setback', () => {
    for (const { thing, polygons, box } of clean) {
      for (const river of riversNear(box, 40)) {
        expect(apart(polygons, river.polygons), thing.building.sourceId).toBeGreaterThan(32);
      }
    }
  });

  it('stands on its own parcel and leaves ten square metres of what it might cover', () => {
    for (const { thing, polygons, box } of clean) {
      const parcel = parcelByNumber.get(thing.building.circumstances.parcel!)!;
      expect(polygons[0]![0]!.every((p) => holds(parcel.polygons, p))).toBe(true);
      const code = zonesNear[1]!(box).find((zone) => holds(zone.polygons, polygons[0]![0]![0]!))!.thing
        .properties.code;
      const limit = (areaOf(parcel.thing.geometry) * kdb.get(String(code))!) / 100;
      expect(limit - areaOf(thing.geometry), thing.building.sourceId).toBeGreaterThan(10);
    }
  });

  it('lies inside a permit that is in force and names it', () => {
    for (const { thing, polygons } of clean) {
      const permit = thing.permit!;
      expect(permit.number).toBe(thing.building.circumstances.permitNumber);
      expect(permit.revokedOn ?? permit.validTo).toBeNull();
      expect(permit.issuedOn! < thing.building.circumstances.builtOn!).toBe(true);
      const area = polygonsOf(permit.geometry!);
      expect(polygons[0]![0]!.every((p) => holds(area, p))).toBe(true);
    }
  });
});

describe('the rules find what was planted', () => {
  const places = lots.flatMap(({ permit }) =>
    permit?.geometry && permit.geometry.type !== 'Point' ? [{ ...permit, geometry: permit.geometry }] : [],
  );
  const permitsNear = near(places);
  const asNear = ({ id, geometry, properties }: SampleFeature): FeatureNear => ({
    id,
    version: null,
    geometry,
    ce90M: city.ce90M,
    name: (properties.name as string | undefined) ?? null,
    properties,
  });
  const around = ({ building, permit }: (typeof lots)[number]): Surroundings => {
    const box: FlatBox = boxOf(polygonsOf(building.geometry));
    const drawn = permitsNear(box).map(({ thing }) => thing);
    const own = permit && !drawn.some(({ id }) => id === permit.id) ? [permit] : [];
    return {
      ...nothingKnown(),
      city: city.code,
      subject: { geometry: building.geometry, circumstances: building.circumstances },
      days: { built: building.circumstances.builtOn ?? null, reported: null, today: '2026-11-21' },
      plans: city.plans.map(({ plan }) => plan),
      zones: city.plans.flatMap(({ plan }, i) =>
        zonesNear[i]!(box, 5).map(({ thing: { id, geometry, properties } }) => ({
          id,
          version: null,
          geometry,
          ce90M: city.ce90M,
          planId: plan.id,
          code: String(properties.code),
          name: String(properties.name),
          class: properties.class as 'lindung' | 'budidaya',
          sourceIndex: null,
        })),
      ),
      rows: [
        ...city.plans.flatMap(({ plan, rows }) => rows.map((row) => ({ planId: plan.id, row }))),
        ...nationalRows.map((row) => ({ planId: null, row })),
      ],
      permits: [...drawn, ...own].map((each) => ({ ...each, version: null })),
      features: {
        parcels: parcelsNear(box).map(({ thing }) => asNear(thing)),
        rivers: riversNear(box, 60).map(({ thing }) => asNear(thing)),
      },
      layers: ['zones', 'permits', 'parcels', 'rivers', 'roads', 'buildings'],
      seen: expandBox(degrees(building.geometry), 150),
    };
  };
  const asked = (kind: (kind: string) => boolean, every = 1) =>
    lots.filter(({ truth }) => kind(truth.kind)).filter((_, i) => i % every === 0);

  it.each([
    ['violations', asked((kind) => violationKinds.has(kind as 'clean'), 5)],
    ['doubts', asked((kind) => doubtfulKinds.has(kind as 'clean'), 4)],
    ['old buildings', asked((kind) => kind.startsWith('legacy'), 2)],
    ['clean buildings', asked((kind) => kind === 'clean' || kind === 'river-beside', 60)],
  ])('in %s', (_, some) => {
    expect(some.length).toBeGreaterThan(15);
    for (const lot of some) {
      const { verdicts } = check(around(lot));
      for (const { rule, outcome, legacy } of verdicts) {
        const expected = lot.truth.expect[rule as 'permit'];
        const what = `${lot.truth.sourceId} ${lot.truth.kind} ${rule}`;
        if (expected && !meets(expected, outcome)) expect(outcome, what).toBe(expected);
        expect(legacy, what).toBe(lot.truth.legacy.includes(rule as 'permit'));
      }
    }
  });

  it('with the figures of the truth table', () => {
    for (const lot of asked((kind) => kind === 'outside-permit' || kind === 'river-setback', 5)) {
      const { verdicts } = check(around(lot));
      const by = Object.fromEntries(verdicts.map((verdict) => [verdict.rule, verdict]));
      const { outsideM2, intrusionM } = lot.truth.figures;
      if (lot.truth.kind === 'outside-permit') expect(by.permit!.measured!).toBeCloseTo(outsideM2!, 0);
      else expect(-by['river-setback']!.margin!).toBeCloseTo(intrusionM!, 1);
    }
  });
});
