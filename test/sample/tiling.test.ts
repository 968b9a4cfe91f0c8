import { describe, expect, it } from 'vitest';
import { overlapM2 } from '../../geodata/geometry/index.ts';
import { type SampleFeature, sampleCity } from '../../geodata/sample/index.ts';
import { areaOf, boxOf, cross, holds, indexOf, polygonsOf, type Ring, ringArea } from './flat.ts';

const city = sampleCity({ buildings: 1500 });
const boundaries = [...city.boundaries()];
const level = (name: string) => boundaries.filter(({ properties }) => properties.level === name);
const zones = [...city.plans[1]!.zones()];
const total = areaOf(level('kota')[0]!.geometry);
const sum = (list: SampleFeature[]) => list.reduce((area, { geometry }) => area + areaOf(geometry), 0);

/** Pseudo-random points inside the city. */
function* points(count: number) {
  const city = polygonsOf(level('kota')[0]!.geometry);
  const [w, s, e, n] = boxOf(city);
  for (let i = 1, given = 0; given < count; i++) {
    const p: [number, number] = [w + ((i * 0.754877) % 1) * (e - w), s + ((i * 0.569841) % 1) * (n - s)];
    if (!holds(city, p)) continue;
    given++;
    yield p;
  }
}

const crossings = (rings: readonly Ring[]): number => {
  const edges = rings.flatMap((ring) => ring.slice(1).map((b, i) => [ring[i]!, b] as const));
  const near = indexOf(edges, ([a, b]) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
  ]);
  let found = 0;
  for (const [a, b] of edges) {
    for (const [c, d] of near([
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ])) {
      if (cross(a, b, c, d)) found++;
    }
  }
  return found;
};

describe('the city is tiled', () => {
  it.each([
    ['kecamatan', level('kecamatan')],
    ['kelurahan', level('kelurahan')],
    ['zones', zones],
  ])('by its %s: their areas sum to the city’s, and no point lies in two', (_, list) => {
    expect(Math.abs(sum(list) - total)).toBeLessThan(1);
    const near = indexOf(
      list.map(({ geometry }) => polygonsOf(geometry)),
      boxOf,
    );
    for (const p of points(3000)) {
      const around = near([p[0], p[1], p[0], p[1]]).filter((polygons) => holds(polygons, p));
      expect(around, `at ${p}`).toHaveLength(1);
    }
  });

  it('by zones whose neighbours do not overlap by a hundredth of a square metre', () => {
    const all = zones.map((zone) => ({ zone, box: boxOf(polygonsOf(zone.geometry)) }));
    const near = indexOf(all, ({ box }) => box);
    for (const { zone, box } of all.filter((_, i) => i % 60 === 0)) {
      for (const other of near(box)) {
        if (other.zone !== zone) expect(overlapM2(zone.geometry, other.zone.geometry)).toBeLessThan(0.01);
      }
    }
  });
});

describe('every area of the city', () => {
  const lists: [string, Iterable<SampleFeature>][] = [
    ['boundaries', boundaries],
    ['zones', zones],
    ['rivers', city.rivers()],
    ['parcels', city.parcels()],
    ['buildings', city.buildings()],
  ];
  it.each(lists)('of %s is closed, turns the right way and never crosses itself', (_, list) => {
    for (const { sourceId, geometry } of list) {
      for (const rings of polygonsOf(geometry)) {
        rings.forEach((ring, i) => {
          expect(ring.at(-1), sourceId).toEqual(ring[0]);
          expect(ring.length).toBeGreaterThan(3);
          expect(Math.sign(ringArea(ring)), sourceId).toBe(i === 0 ? 1 : -1);
        });
        expect(crossings(rings), sourceId).toBe(0);
      }
    }
  });
});
