import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boxesMeet, boxOf, mapPositions } from '../../geodata/geometry/index.ts';
import type { Area } from '../../geodata/model/index.ts';
import {
  check,
  nationalRows,
  nothingKnown,
  type Surroundings,
  type ZoneNear,
} from '../../geodata/rules/index.ts';

/** Folder of real data with `saumlaki/` (118 zones, 4,806 buildings and an oracle made with GEOS and GeographicLib). */
const root = join(process.env.GEODATA_DIR ?? '', 'saumlaki');
const here = process.env.GEODATA_DIR !== undefined && existsSync(root);

interface Collection {
  features: { geometry: Area; properties: Record<string, string> }[];
}

const read = (name: string): Collection['features'] =>
  (JSON.parse(readFileSync(join(root, name), 'utf8')) as Collection).features.map(
    ({ geometry, properties }) => ({
      properties,
      geometry: mapPositions(geometry, ([x, y]) => [x, y]),
    }),
  );

function around(building: Area, zones: ZoneNear[]): Surroundings {
  const box = boxOf(building);
  return {
    ...nothingKnown(),
    city: '81.03',
    subject: { geometry: building, circumstances: {} },
    days: { built: null, reported: null, today: '2026-11-21' },
    plans: [{ id: 'plan', name: 'RDTR Saumlaki', validFrom: '2023-01-01', validTo: null }],
    zones: zones.filter(({ geometry }) => boxesMeet(boxOf(geometry), box)),
    rows: nationalRows.map((row) => ({ planId: null, row })),
    layers: ['buildings'],
    seen: box,
  };
}

describe.skipIf(!here)('4,806 real buildings of Saumlaki (GEODATA_DIR)', () => {
  it('have the zone shares of the oracle: no row missing, none too many, areas within 0.02 % or 0.05 m²', () => {
    const zones = read('rdtr_pola_ruang_2023.geojson').map(
      ({ geometry, properties }, i): ZoneNear => ({
        id: `${i}`.padStart(3, '0'),
        version: null,
        ce90M: null,
        planId: 'plan',
        code: properties.KODEWP ?? '',
        name: '',
        class: null,
        sourceIndex: i,
        geometry,
      }),
    );
    const lines = readFileSync(join(root, 'building_x_zone.oracle.csv'), 'utf8').trim().split('\n').slice(1);
    const oracle = new Map(
      lines
        .map((line) => line.split(','))
        .map(([building, zone, , area]) => [`${building} ${zone}`, Number(area)]),
    );
    const wrong: string[] = [];
    const buildings = read('bangunan.geojson');
    const start = performance.now();
    for (const [i, { geometry }] of buildings.entries()) {
      const found = new Map(
        check(around(geometry, zones)).zones.map(({ sourceIndex, areaM2 }) => [
          `${i} ${sourceIndex}`,
          areaM2,
        ]),
      );
      for (const [key, area] of found) {
        const asked = oracle.get(key);
        if (asked === undefined ? area >= 0.05 : Math.abs(area - asked) > Math.max(0.05, asked * 2e-4))
          wrong.push(`${key}: ${area}, oracle ${asked}`);
      }
      for (const zone of zones.keys()) {
        const key = `${i} ${zone}`;
        if ((oracle.get(key) ?? 0) >= 0.05 && !found.has(key)) wrong.push(`${key}: missing`);
      }
    }
    const perSecond = buildings.length / ((performance.now() - start) / 1000);
    console.info(`${buildings.length} checks, ${Math.round(perSecond)} a second`);
    expect(wrong).toEqual([]);
  });
});
