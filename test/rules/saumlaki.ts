import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boxesMeet, boxOf, mapPositions } from '../../geodata/geometry/index.ts';
import type { Area, Circumstances, UseRow } from '../../geodata/model/index.ts';
import { nationalRows, nothingKnown, type Surroundings, type ZoneNear } from '../../geodata/rules/index.ts';
import { withFeatures } from '../../server/formats/read-features.ts';
import { type IndexedRule, oneRuleACase } from '../../server/formats/rules/one-rule-a-case.ts';
import { rulesReader } from '../../server/formats/rules/read-rules.ts';

/** Folder of real data with `saumlaki/` (118 zones, 4,806 buildings, ITBX, and an oracle made with GEOS and GeographicLib). */
export const saumlaki = join(process.env.GEODATA_DIR ?? '', 'saumlaki');
export const isHere = process.env.GEODATA_DIR !== undefined && existsSync(saumlaki);

interface Collection {
  features: { geometry: Area; properties: Record<string, string> }[];
}

const read = (name: string): Collection['features'] =>
  (JSON.parse(readFileSync(join(saumlaki, name), 'utf8')) as Collection).features.map(
    ({ geometry, properties }) => ({
      properties,
      geometry: mapPositions(geometry, ([x, y]) => [x, y]),
    }),
  );

export const readBuildings = (): Area[] => read('bangunan.geojson').map(({ geometry }) => geometry);

/** Zones of the RDTR of 2023; their codes stand in `KODEWP`. */
export const readZones = (): ZoneNear[] =>
  read('rdtr_pola_ruang_2023.geojson').map(({ geometry, properties }, i) => ({
    id: `${i}`.padStart(3, '0'),
    version: null,
    ce90M: null,
    planId: 'plan',
    code: properties.KODEWP ?? '',
    name: properties.NAMOBJ ?? '',
    class: null,
    sourceIndex: i,
    geometry,
  }));

/** Overlaps of building and zone as the oracle has them, m² by `building zone`. */
export function readOracle(): Map<string, number> {
  const lines = readFileSync(join(saumlaki, 'building_x_zone.oracle.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return new Map(
    lines
      .map((line) => line.split(','))
      .map(([building, zone, , area]) => [`${building} ${zone}`, Number(area)]),
  );
}

/** ITBX as `taru rules import` reads it. */
export const readUses = (): Promise<UseRow[]> =>
  withFeatures(join(saumlaki, 'itbx_saumlaki_larat.csv'), {}, async (file) => {
    const sample = [];
    for await (const row of file.walk()) if (sample.push(row.properties) === 100) break;
    const readRow = rulesReader(sample, [], 'Asia/Jayapura');
    const rows: IndexedRule[] = [];
    for await (const { index, properties } of file.walk())
      for (const it of readRow(properties)) if ('row' in it) rows.push({ index, row: it.row });
    return oneRuleACase(rows).taken.map(({ row: { instrument, article, date, ...row } }, i) => ({
      ...(row as UseRow),
      id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      version: 1,
      basis: { instrument: instrument ?? 'RDTR Saumlaki', article, date, certainty: 'source' },
    }));
  });

/** Day whose law is asked for. */
export const today = '2026-11-21';

/** A building among the zones of the plan. */
export function around(
  building: Area,
  zones: ZoneNear[],
  uses: readonly UseRow[] = [],
  circumstances: Circumstances = {},
): Surroundings {
  const box = boxOf(building);
  return {
    ...nothingKnown(),
    city: '81.03',
    subject: { geometry: building, circumstances },
    days: { built: null, reported: null, today },
    plans: [{ id: 'plan', name: 'RDTR Saumlaki', validFrom: '2023-01-01', validTo: null }],
    zones: zones.filter(({ geometry }) => boxesMeet(boxOf(geometry), box)),
    rows: [
      ...uses.map((row) => ({ planId: 'plan', row })),
      ...nationalRows.map((row) => ({ planId: null, row })),
    ],
    layers: ['buildings'],
    seen: box,
  };
}
