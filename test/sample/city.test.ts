import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layers } from '../../geodata/layers/index.ts';
import { Id, type Outcome, Permit, RuleRow } from '../../geodata/model/index.ts';
import { rules } from '../../geodata/rules/index.ts';
import { plantKinds, type SampleCity, sampleCity } from '../../geodata/sample/index.ts';
import { sampleLayers } from '../../scripts/sample-layers.ts';

const digest = (city: SampleCity): string => {
  const hash = createHash('sha256');
  const lists = [
    city.boundaries(),
    city.rivers(),
    city.roads(),
    city.drains(),
    city.lakes(),
    city.springs(),
    city.coasts(),
    city.overlays(),
    city.parcels(),
    city.lots(),
    city.fences(),
  ];
  for (const list of lists) {
    for (const thing of list) hash.update(JSON.stringify(thing));
  }
  return hash.digest('hex');
};

describe('the invented city', () => {
  const city = sampleCity();
  const lots = [...city.lots()];

  it('is the same to the byte for the same seed, and another for another seed', () => {
    const small = { seed: 7, buildings: 300 };
    expect(digest(sampleCity(small))).toBe(digest(sampleCity(small)));
    expect(digest(sampleCity(small))).not.toBe(digest(sampleCity({ ...small, seed: 8 })));
  });

  it('has 21 kecamatan, 151 kelurahan and about as many buildings as asked for', () => {
    const levels = [...city.boundaries()].map(({ properties }) => properties.level);
    expect(levels.filter((level) => level === 'kecamatan')).toHaveLength(21);
    expect(levels.filter((level) => level === 'kelurahan')).toHaveLength(151);
    expect(lots.length).toBeGreaterThanOrEqual(5000);
    expect(lots.length).toBeLessThan(5600);
  });

  it.each([
    ['three times in 1,500 buildings', 1500, 3],
    ['ten times in 5,000', 5000, 10],
  ])('plants every kind of case at least %s', (_, buildings, times) => {
    const counts = Object.fromEntries(plantKinds.map((kind) => [kind, 0]));
    const some = buildings === 5000 ? lots : [...sampleCity({ buildings }).lots()];
    for (const { truth } of some) counts[truth.kind]! += 1;
    expect(plantKinds.filter((kind) => counts[kind]! < times)).toEqual([]);
    expect(counts.clean! / some.length).toBeGreaterThan(0.65);
  });

  it('promises something of every rule: a breach, and where one may doubt a doubt', () => {
    const promised = (outcome: Outcome): Set<string> => {
      const found = new Set<string>();
      for (const { truth } of lots)
        for (const [rule, expected] of Object.entries(truth.expect))
          if (expected === outcome) found.add(rule);
      return found;
    };
    const [breaches, doubts] = [promised('violates'), promised('unclear')];
    // fences are no buildings: they have a list of their own
    const ids = rules.map(({ id }) => id).filter((id) => id !== 'fence');
    expect(ids.filter((id) => !breaches.has(id))).toEqual([]);
    expect(ids.filter((id) => !doubts.has(id))).toEqual([]);
  });

  it('is laid out a kecamatan at a time, too', () => {
    const some = [...sampleCity({ buildings: 200, kecamatan: 'Medan Denai' }).lots()];
    expect(new Set(some.map(({ permits }) => permits[0]?.kecamatan ?? 'Medan Denai'))).toEqual(
      new Set(['Medan Denai']),
    );
  });

  it('draws every layer but working areas, which are an office’s own', () => {
    const drawn = new Set<string>(sampleLayers(city).map(([layer]) => layer));
    expect(layers.map(({ id }) => id).filter((id) => !drawn.has(id))).toEqual(['units']);
  });

  it('gives every thing an id of its own, and every permit a number of its own', () => {
    for (const [layer, things] of sampleLayers(city)) {
      const ids = [...things()].map(({ id }) => id);
      expect(new Set(ids).size, layer).toBe(ids.length);
      for (const id of ids.slice(0, 200)) expect(Id.safeParse(id).success, `${layer} ${id}`).toBe(true);
    }
    const numbers = [...city.permits()].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const parcels = [...city.parcels()].map(({ properties }) => properties.number);
    expect(new Set(parcels).size).toBe(parcels.length);
  });

  it('speaks the vocabulary of the model', () => {
    for (const permit of [...city.permits()].slice(0, 500)) Permit.parse(permit);
    for (const { rows } of city.plans) for (const row of rows) RuleRow.parse(row);
  });

  it('has two plans that follow each other and differ in some zones', () => {
    const [earlier, current] = city.plans;
    expect(earlier!.plan.validTo).toBe(current!.plan.validFrom);
    const before = [...earlier!.zones()];
    const now = [...current!.zones()];
    expect(now).toHaveLength(before.length);
    const changed = now.filter((zone, i) => zone.properties.code !== before[i]!.properties.code);
    expect(changed.length).toBeGreaterThan(100);
    for (const { properties } of now) expect(properties.name).toBeTruthy();
  });

  it('fills a planner’s first view with findings, cases and reports of the last weeks', () => {
    const today = '2026-11-21';
    const findings = city.findings(today);
    expect(findings).toHaveLength(40);
    for (const { finding } of findings) {
      expect(finding.observedAt < `${today}T00`).toBe(true);
      expect(finding.observedAt > '2026-09-20').toBe(true);
    }
    expect(city.cases(today)).toHaveLength(12);
    expect(city.reports(today)).toHaveLength(8);
    const known = new Set(lots.map(({ building }) => building.id));
    for (const { buildingId } of [...findings, ...city.reports(today)])
      expect(known.has(buildingId)).toBe(true);
  });

  it('has one connected network of classed roads', () => {
    const group = new Map<string, string>();
    const root = (key: string): string => {
      let at = key;
      while (group.get(at) !== at) at = group.get(at)!;
      return at;
    };
    for (const road of city.roads()) {
      if (road.properties.class === 'lingkungan') continue;
      const keys = road.geometry.coordinates.map(([x, y]) => `${x.toFixed(7)},${y.toFixed(7)}`);
      for (const key of keys) if (!group.has(key)) group.set(key, key);
      for (const key of keys) group.set(root(key), root(keys[0]!));
    }
    const sizes = new Map<string, number>();
    for (const key of group.keys()) sizes.set(root(key), (sizes.get(root(key)) ?? 0) + 1);
    expect(Math.max(...sizes.values()) / group.size).toBeGreaterThan(0.97);
  });
});
