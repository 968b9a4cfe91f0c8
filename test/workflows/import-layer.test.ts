import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCrs, fromWgs84 } from '../../geodata/geometry/crs.ts';
import { mapPositions } from '../../geodata/geometry/index.ts';
import { layerById } from '../../geodata/layers/index.ts';
import type { Area, Verdict } from '../../geodata/model/index.ts';
import { selectImports } from '../../server/queries/import-log.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { undoImport } from '../../server/workflows/import-undo.ts';
import { stateNone } from '../../server/workflows/state-none.ts';
import { ownFolder } from '../formats/files.ts';
import { collection, events, inCity } from '../support/imports.ts';
import { at, drawPlan, rectangle } from '../support/land.ts';
import { storyNow } from '../support/sample.ts';
import { sharedStore } from '../support/store.ts';

// The first opening of the embedded store takes longer than a story may.
beforeAll(() => sharedStore(), 180_000);
const folder = ownFolder();
const buildings = layerById('buildings')!;

const shown = (store: Store, city: string): Promise<{ id: string; index: number; area: number }[]> =>
  store.rows(sql`
    select f.id, f.source_index as index, st_area(f.geom::geography) as area
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'buildings' order by f.source_index`);
/** A house whose outline runs a hair's breadth over itself at one corner, and a bow tie that nobody can mean. */
const spiked: Area = {
  type: 'Polygon',
  coordinates: [[at(0, 0), at(20, 0), at(20, 20), at(20, 20.5), at(20, 20), at(0, 20), at(0, 0)]],
};
const bowTie: Area = {
  type: 'Polygon',
  coordinates: [[at(50, 0), at(60, 10), at(60, 0), at(50, 10), at(50, 0)]],
};

describe('a layer that is imported', () => {
  it('takes what is sound, repairs what a hair puts in order, refuses the rest by number, and says all of it', () =>
    inCity('91.01', async (store, order, city) => {
      const file = collection([
        { geometry: rectangle(0, 100, 10, 110), properties: { lantai: '2', tinggi: '7,5', tahun: 2016 } },
        { geometry: spiked },
        { geometry: bowTie },
        { geometry: null },
        { geometry: { type: 'Point', coordinates: at(5, 5) } },
        {
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [null, 2],
                [1, 1],
                [2, 2],
                [null, 2],
              ],
            ],
          },
        },
        { geometry: rectangle(30, 100, 40, 110), properties: { lantai: 'banyak' } },
      ]);
      const report = await importLayer(
        store,
        await order(await folder.put('mixed.geojson', file)),
        buildings,
      );
      expect([report.count, report.taken, report.repaired.map(({ index }) => index)]).toEqual([7, 3, [1]]);
      expect(report.refused.map(({ index, said }) => [index, said.problem.code])).toEqual([
        [2, 'self-intersection'],
        [3, 'no-geometry'],
        [4, 'wrong-kind'],
        [5, 'bad-geometry'],
      ]);
      expect(report.warnings.map(({ said, times }) => [said.problem.code, times])).toEqual([
        ['year-only', 1],
        ['number-unclear', 1],
      ]);
      expect((await shown(store, city)).map(({ index }) => index)).toEqual([0, 1, 6]);
      const [first] = await store.rows<{ properties: object }>(
        sql`select properties from feature where city = ${city} and source_index = 0`,
      );
      expect(first!.properties).toEqual({ storeys: 2, heightM: 7.5, builtOn: '2016-01-01' });
      expect(await events(store, city)).toEqual(['layer-imported']);
    }));

  it('is only looked at in a dry run', () =>
    inCity('91.02', async (store, order, city) => {
      const path = await folder.put(
        'dry.geojson',
        collection([{ geometry: rectangle(0, 0, 10, 10) }, { geometry: bowTie }]),
      );
      const report = await importLayer(store, await order(path, { dryRun: true }), buildings);
      expect([report.taken, report.refused.length, report.importId]).toEqual([1, 1, null]);
      const left = await store.rows(
        sql`select 1 from import where city = ${city} union all select 1 from feature where city = ${city} union all select 1 from event where city = ${city}`,
      );
      expect(left).toEqual([]);
    }));

  it('keeps the ids of the same things in the next version, and gives the first version back when undone', () =>
    inCity('91.03', async (store, order, city) => {
      const one = await folder.put(
        'one.geojson',
        collection([
          { geometry: rectangle(0, 0, 10, 10) },
          { geometry: rectangle(20, 0, 30, 10) },
          { geometry: rectangle(40, 0, 50, 10) },
        ]),
      );
      const first = await importLayer(store, await order(one), buildings);
      const before = await shown(store, city);
      // The second is measured again, the first is gone, one is new, and the order is another.
      const two = await folder.put(
        'two.geojson',
        collection([
          { geometry: rectangle(100, 0, 110, 10) },
          { geometry: rectangle(40, 0, 50, 10) },
          { geometry: rectangle(20, 0.4, 30.3, 10) },
        ]),
      );
      const second = await importLayer(store, await order(two), buildings);
      const after = await shown(store, city);
      expect(second.kept).toBe(2);
      expect([after[1]!.id, after[2]!.id]).toEqual([before[2]!.id, before[1]!.id]);
      expect(before.map(({ id }) => id)).not.toContain(after[0]!.id);

      expect(await undoImport(store, city, first.importId!, null)).toBe('not-the-latest');
      expect(await undoImport(store, city, second.importId!, null)).toMatchObject({ id: second.importId });
      expect(await shown(store, city)).toEqual(before);
      expect(await undoImport(store, city, second.importId!, null)).toBe('already-undone');
      await undoImport(store, city, first.importId!, null);
      expect(await shown(store, city)).toEqual([]);
      expect(await events(store, city)).toEqual([
        'layer-imported',
        'layer-imported',
        'import-undone',
        'import-undone',
      ]);
    }));

  it('knows things by the number their office gave them, even where they moved', () =>
    inCity('91.04', async (store, order, city) => {
      const parcels = layerById('parcels')!;
      const one = await folder.put(
        'nib1.geojson',
        collection([
          { geometry: rectangle(0, 0, 10, 10), properties: { NIB: '02.01.1' } },
          { geometry: rectangle(10, 0, 20, 10), properties: { NIB: '02.01.2' } },
        ]),
      );
      await importLayer(store, await order(one), parcels);
      const two = await folder.put(
        'nib2.geojson',
        collection([{ geometry: rectangle(200, 0, 210, 10), properties: { NIB: '02.01.2' } }]),
      );
      expect((await importLayer(store, await order(two), parcels)).kept).toBe(1);
      const rows = await store.rows<{ id: string }>(
        sql`select id from feature where city = ${city} and source_id = '02.01.2'`,
      );
      expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
    }));

  it('says where it landed and which system would fit, when it missed the city', () =>
    inCity('91.05', async (store, order, city) => {
      const toTm3 = fromWgs84(findCrs('EPSG:23831')!);
      const raw = mapPositions(rectangle(0, 0, 10, 10), toTm3);
      const path = await folder.put('tm3.geojson', collection([{ geometry: raw }]));
      const wrong = await importLayer(store, await order(path, { crs: findCrs('EPSG:23832')! }), buildings);
      expect([wrong.taken, wrong.importId]).toEqual([0, null]);
      expect(wrong.where).toMatchObject({ direction: 'east', fits: [{ id: 'EPSG:23831', swapped: false }] });
      expect(wrong.where!.km).toBeGreaterThan(320);
      expect(wrong.where!.km).toBeLessThan(345);
      expect(await store.rows(sql`select 1 from import where city = ${city}`)).toEqual([]);

      const right = await importLayer(store, await order(path, { crs: findCrs('EPSG:23831')! }), buildings);
      expect([right.taken, right.where]).toEqual([1, null]);
      expect((await shown(store, city))[0]!.area).toBeCloseTo(100, 1);
    }));

  it('leaves nothing behind when the store fails half-way', () =>
    inCity('91.06', async (store, order, city) => {
      const many = Array.from({ length: 600 }, (_, i) => ({
        geometry: rectangle(20 * i, 0, 20 * i + 10, 10),
      }));
      const path = await folder.put('many.geojson', collection(many));
      let chunks = 0;
      const failing: Store = {
        ...store,
        rows: (statement) => {
          if (statement.text.includes('insert into feature') && ++chunks === 2)
            throw new Error('the disk is full');
          return store.rows(statement);
        },
      };
      await expect(importLayer(failing, await order(path), buildings)).rejects.toThrow('the disk is full');
      expect(
        await store.rows(
          sql`select 1 from feature where city = ${city} union all select 1 from import where city = ${city}`,
        ),
      ).toEqual([]);
    }));
});

describe('a layer of which a city has nothing', () => {
  it('is waited for until somebody says so, and again when that is taken back', () =>
    inCity('91.09', async (store, _order, city) => {
      await drawPlan(store, city, '2020-01-01', [{ code: 'R-1', geometry: rectangle(-50, -50, 50, 50) }], []);
      const coast = async (): Promise<Verdict> => {
        const request = { type: 'Feature' as const, geometry: rectangle(0, 0, 10, 10), properties: { city } };
        const { answer } = await checkPlace(store, request, { now: storyNow, reported: null });
        return answer.verdicts.find(({ rule }) => rule === 'coast-setback')!;
      };
      expect(await coast()).toMatchObject({ outcome: 'unclear', settle: { code: 'layer-missing' } });
      const source = 'Dinas PUPR, survei 2026';
      const id = await stateNone(store, { city, layer: 'coasts', source, person: null });
      expect(await coast()).toMatchObject({ outcome: 'not-applicable', settle: null });
      const named = (await selectImports(store, city)).find((it) => it.id === id);
      expect(named).toMatchObject({ target: 'coasts', taken: 0, source });
      await undoImport(store, city, id, null);
      expect(await coast()).toMatchObject({ outcome: 'unclear', settle: { code: 'layer-missing' } });
      expect(await events(store, city)).toEqual(['layer-stated-none', 'import-undone']);
    }));
});
