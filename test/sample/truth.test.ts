import { describe, expect, it } from 'vitest';
import type { Area, Verdict } from '../../geodata/model/index.ts';
import { check, type RuleId } from '../../geodata/rules/index.ts';
import {
  doubtfulKinds,
  meets,
  olderKinds,
  type PlantKind,
  sampleCity,
  violationKinds,
} from '../../geodata/sample/index.ts';
import { apart, areaOf, boxOf, holds, indexOf, polygonsOf } from './flat.ts';
import { surroundingsIn } from './surroundings.ts';

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
      const permit = thing.permits[0]!;
      expect(permit.number).toBe(thing.building.circumstances.permitNumber);
      expect(permit.revokedOn ?? permit.validTo).toBeNull();
      expect(permit.issuedOn! < thing.building.circumstances.builtOn!).toBe(true);
      const area = polygonsOf(permit.geometry!);
      expect(polygons[0]![0]!.every((p) => holds(area, p))).toBe(true);
    }
  });
});

describe('the rules find what was planted', () => {
  const around = surroundingsIn(city, lots);
  const asked = (kinds: Iterable<PlantKind>, most: number) =>
    [...kinds].flatMap((kind) => lots.filter(({ truth }) => truth.kind === kind).slice(0, most));

  it.each([
    ['violations', asked(violationKinds, 2)],
    ['doubts', asked(doubtfulKinds, 2)],
    ['old buildings', asked(olderKinds, 2)],
    ['clean buildings', lots.filter(({ truth }) => truth.kind === 'clean').filter((_, i) => i % 80 === 0)],
    ['buildings beside a river', asked(['river-beside'], 8)],
  ])('in %s', (_, some) => {
    expect(some.length).toBeGreaterThan(7);
    for (const { building, truth } of some) {
      for (const { rule, outcome, legacy } of check(around(building)).verdicts) {
        const expected = truth.expect[rule as RuleId];
        const what = `${truth.sourceId} ${truth.kind} ${rule}`;
        if (expected === undefined) continue;
        if (!meets(expected, outcome)) expect(outcome, what).toBe(expected);
        expect(legacy, what).toBe(truth.legacy.includes(rule as RuleId));
      }
    }
  });

  it('in fences along the streets', () => {
    const fences = [...city.fences()];
    expect(new Set(fences.map(({ expect: { fence } }) => fence)).size).toBe(3);
    for (const { sourceId, geometry, circumstances, expect: expected } of fences) {
      const { verdicts } = check(around({ geometry, circumstances }));
      expect(verdicts.find(({ rule }) => rule === 'fence')!.outcome, sourceId).toBe(expected.fence);
    }
  });

  /** What a rule measures of a kind, and the figure of the truth table that says the same. */
  const measured: [PlantKind, RuleId, (verdict: Verdict) => number, string][] = [
    ['outside-permit', 'permit', (verdict) => verdict.measured!, 'outsideM2'],
    ['river-setback', 'river-setback', (verdict) => -verdict.margin!, 'intrusionM'],
    ['lake-setback', 'lake-setback', (verdict) => -verdict.margin!, 'depthM'],
    ['spring-setback', 'spring-setback', (verdict) => -verdict.margin!, 'depthM'],
    ['coast-setback', 'coast-setback', (verdict) => -verdict.margin!, 'depthM'],
    ['klb-exceeded', 'klb', (verdict) => verdict.measured!, 'klb'],
    ['rail-setback', 'rail-setback', (verdict) => verdict.measured!, 'axisM'],
    ['building-gap', 'building-gap', (verdict) => verdict.measured!, 'gapM'],
    ['side-clearance', 'side-clearance', (verdict) => verdict.measured!, 'sideM'],
  ];
  it.each(measured)('with the figure of the truth table in %s', (kind, id, figureOf, name) => {
    for (const { building, truth } of asked([kind], 3)) {
      const verdict = check(around(building)).verdicts.find(({ rule }) => rule === id)!;
      const expected = truth.figures[name]!;
      // the sample counts in a plane, whose scale errs by less than 0.05 % over the city
      expect(Math.abs(figureOf(verdict) - expected), truth.sourceId).toBeLessThan(0.02 + expected * 0.005);
    }
  });
});
