import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCrs, fromWgs84 } from '../../geodata/geometry/crs.ts';
import { mapPositions } from '../../geodata/geometry/index.ts';
import { layerById } from '../../geodata/layers/index.ts';
import type { Area, City } from '../../geodata/model/index.ts';
import { selectCity } from '../../server/queries/city.ts';
import { selectPlan } from '../../server/queries/import-plan.ts';
import { selectPlans } from '../../server/queries/plan.ts';
import type { Store } from '../../server/store/store.ts';
import type { ImportOrder } from '../../server/workflows/import-file.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { importPermits } from '../../server/workflows/import-permits.ts';
import { importPlan } from '../../server/workflows/import-plan.ts';
import { importRules } from '../../server/workflows/import-rules.ts';
import { undoImport } from '../../server/workflows/import-undo.ts';
import { publishPlan } from '../../server/workflows/publish-plan.ts';
import { ownFolder } from '../formats/files.ts';
import { at, rectangle } from '../support/land.ts';
import { addCity, inTransaction, sharedStore } from '../support/store.ts';

// The first opening of the embedded store takes longer than a story may.
beforeAll(() => sharedStore(), 180_000);
const folder = ownFolder();
const buildings = layerById('buildings')!;

interface Drawn {
  geometry: unknown;
  properties?: Record<string, unknown>;
}
const collection = (features: Drawn[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties = {} }) => ({ type: 'Feature', properties, geometry })),
  });
const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder.path(), name);
  await writeFile(path, content);
  return path;
};

/** Tells a story in a city of its own; `order` says what every import of it is told. */
const inCity = (
  code: string,
  tell: (
    store: Store,
    order: (path: string, more?: Partial<ImportOrder>) => Promise<ImportOrder>,
    city: string,
  ) => Promise<void>,
): Promise<void> =>
  inTransaction(async (store) => {
    await addCity(store, code);
    const order = async (path: string, more: Partial<ImportOrder> = {}): Promise<ImportOrder> => {
      const city = (await selectCity(store, code)) as City;
      return { city, path, crs: null, dryRun: false, person: null, onProgress: () => {}, ...more };
    };
    await tell(store, order, code);
  });

const shown = (store: Store, city: string): Promise<{ id: string; index: number; area: number }[]> =>
  store.rows(sql`
    select f.id, f.source_index as index, st_area(f.geom::geography) as area
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'buildings' order by f.source_index`);
const events = async (store: Store, city: string): Promise<string[]> =>
  (await store.rows<{ kind: string }>(sql`select kind from event where city = ${city} order by seq`)).map(
    ({ kind }) => kind,
  );

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
      const report = await importLayer(store, await order(await put('mixed.geojson', file)), buildings);
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
      const path = await put(
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
      const one = await put(
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
      const two = await put(
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
      const one = await put(
        'nib1.geojson',
        collection([
          { geometry: rectangle(0, 0, 10, 10), properties: { NIB: '02.01.1' } },
          { geometry: rectangle(10, 0, 20, 10), properties: { NIB: '02.01.2' } },
        ]),
      );
      await importLayer(store, await order(one), parcels);
      const two = await put(
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
      const path = await put('tm3.geojson', collection([{ geometry: raw }]));
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
      const path = await put('many.geojson', collection(many));
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

const zone = (west: number, code: string | null, more: object = {}): Drawn => ({
  geometry: rectangle(west, 0, west + 100, 100),
  properties: { KODZON: null, KODEWP: code, NAMOBJ: 'Perumahan', ...more },
});

describe('a plan that is imported', () => {
  it('finds its codes where the office put them, takes unknown ones with a warning, and ends the plan before it', () =>
    inCity('91.11', async (store, order, city) => {
      const path = await put(
        'plan.geojson',
        collection([zone(0, 'R-2'), zone(100, 'K-1'), zone(200, 'QZ-9'), zone(300, null)]),
      );
      const plan = { name: 'RDTR', codeField: null, draft: false };
      const old = await importPlan(store, { ...(await order(path)), ...plan, validFrom: '2015-10-12' });
      expect(old.codeField).toBe('KODEWP');
      expect([old.report.taken, old.report.refused[0]!.said.problem.code]).toEqual([3, 'zone-missing']);
      expect(old.report.warnings.map(({ said }) => said.problem)).toEqual([
        { code: 'zone-unknown', figures: { column: 'KODEWP', value: 'QZ-9' } },
      ]);

      const next = await importPlan(store, { ...(await order(path)), ...plan, validFrom: '2025-07-01' });
      const days = async (): Promise<unknown[]> =>
        (await selectPlans(store, city)).map((it) => [it.status, it.validFrom, it.validTo, it.zones]);
      expect(await days()).toEqual([
        ['in-force', '2025-07-01', null, 3],
        ['in-force', '2015-10-12', '2025-07-01', 3],
      ]);

      // A plan between the two, brought in late, takes only the time that is left between them.
      const between = await importPlan(store, { ...(await order(path)), ...plan, validFrom: '2022-01-01' });
      expect((await days()).map((it) => (it as unknown[]).slice(1, 3))).toEqual([
        ['2025-07-01', null],
        ['2022-01-01', '2025-07-01'],
        ['2015-10-12', '2022-01-01'],
      ]);

      await undoImport(store, city, between.report.importId!, null);
      expect((await selectPlan(store, city, old.planId))!.validTo).toBe('2025-07-01');
      await undoImport(store, city, next.report.importId!, null);
      expect(await days()).toEqual([['in-force', '2015-10-12', null, 3]]);
    }));

  it('stays a draft until it is published, and sets where things of the city may lie', () =>
    inCity('91.12', async (store, order, city) => {
      const path = await put('draft.geojson', collection([zone(0, 'R-2')]));
      const { planId } = await importPlan(store, {
        ...(await order(path)),
        name: 'Rancangan',
        validFrom: '2025-01-01',
        codeField: 'kodewp',
        draft: true,
      });
      expect((await selectPlan(store, city, planId))!.status).toBe('draft');
      const { box } = (await selectCity(store, city))!;
      expect(box[2] - box[0]).toBeCloseTo(at(120, 0)[0] - at(0, 0)[0], 6);
      expect(await publishPlan(store, city, planId, null)).toBe(true);
      expect(await publishPlan(store, city, planId, null)).toBe(false);
      expect((await selectPlan(store, city, planId))!.status).toBe('in-force');
    }));
});

describe('rules that are imported', () => {
  it('are written with the codes of their plan, and a corrected table keeps the ids of its cases', () =>
    inCity('91.21', async (store, order, city) => {
      const planFile = await put(
        'zones.geojson',
        collection([zone(0, 'R-2'), zone(100, 'K-1'), zone(200, 'PS')]),
      );
      const { planId } = await importPlan(store, {
        ...(await order(planFile)),
        name: 'RDTR',
        validFrom: '2023-01-01',
        codeField: null,
        draft: false,
      });
      const plan = (await selectPlan(store, city, planId))!;
      const itbx = (ruko: string): string =>
        [
          'zona,kbli5,kegiatan,status',
          'R2,,Perdagangan,',
          'R2,47111,Minimarket,"pembatasan luas, penyusunan dokumen UKL/UPL"',
          `K1,47111,Minimarket,${ruko}`,
          'K1,10710,Roti,Tidak Dizinkan/Diperbolehkan',
          'K1,10710,Roti,Diizinkan',
          'ZZ,47111,Minimarket,X',
        ].join('\n');
      const first = await importRules(store, await order(await put('itbx.csv', itbx('Diizinkan'))), plan);
      expect(first.taken).toBe(3);
      expect(first.refused.map(({ index, said }) => [index, said.problem.code])).toEqual([
        [3, 'rows-contradict'],
        [4, 'rows-contradict'],
      ]);
      expect(first.warnings.map(({ said }) => said.problem.code)).toEqual([
        'zone-not-in-plan',
        'zone-without-rules',
      ]);
      expect(first.notes).toEqual([{ code: 'heading-rows', figures: { count: 1 } }]);
      const rows = (): Promise<
        { id: string; version: number; zone: string; body: { permission: string; conditions: string } }[]
      > =>
        store.rows(
          sql`select r.id, r.version, r.zone_code as zone, r.body from rule_row r join import i on i.city = r.city and i.id = r.import_id and i.status = 'active' where r.city = ${city} order by r.zone_code`,
        );
      const before = await rows();
      expect(before.map(({ zone: code, body }) => [code, body.permission])).toEqual([
        ['K-1', 'I'],
        ['R-2', 'TB'],
        ['ZZ', 'X'],
      ]);
      expect(before[1]!.body.conditions).toContain('penyusunan dokumen');

      const second = await importRules(store, await order(await put('itbx2.csv', itbx('B'))), plan);
      const after = await rows();
      expect(after.map(({ id, version, body }) => [id, version, body.permission])).toEqual(
        before.map(({ id }, i) => [id, 2, ['B', 'TB', 'X'][i]]),
      );
      expect(await undoImport(store, city, (await selectPlan(store, city, planId))!.importId, null)).toBe(
        'rules-depend',
      );
      await undoImport(store, city, second.importId!, null);
      expect(await rows()).toEqual(before);
    }));

  it('never turn conditional text into a figure', () =>
    inCity('91.22', async (store, order, city) => {
      const planFile = await put('zones2.geojson', collection([zone(0, 'R-1')]));
      const { planId } = await importPlan(store, {
        ...(await order(planFile)),
        name: 'RDTR',
        validFrom: '2023-01-01',
        codeField: null,
        draft: false,
      });
      const table = [
        'Zona;KDB maks (%);KLB maks;KDH min (%);Luas dari;Luas sampai',
        'R1;60;1,2;20;;',
        'R-1;Alternatif 1 : 100, Alternatif 2 : 90;3,6;-;120;"1.000"',
        'R-1;0,6;1;1;2000;3000',
      ].join('\n');
      const report = await importRules(
        store,
        await order(await put('kdb.csv', table)),
        (await selectPlan(store, city, planId))!,
      );
      expect(report.refused.map(({ index, said }) => [index, said.problem.code])).toEqual([
        [2, 'figure-out-of-range'],
      ]);
      const rows = await store.rows<{ body: Record<string, unknown> }>(
        sql`select body from rule_row where city = ${city} order by body ->> 'kdbMaxPct' nulls last`,
      );
      expect(
        rows.map(({ body }) => [
          body.zoneCode,
          body.kdbMaxPct,
          body.klbMax,
          body.kdhMinPct,
          body.parcelAreaMinM2,
          body.note,
        ]),
      ).toEqual([
        ['R-1', 60, 1.2, 20, null, null],
        [
          'R-1',
          null,
          3.6,
          null,
          120,
          'Luas sampai: 1.000; KDB maks (%): Alternatif 1 : 100, Alternatif 2 : 90',
        ],
      ]);
    }));
});

describe('permits that are imported', () => {
  const header =
    'no_registrasi;no_dokumen;tgl_sk;kecamatan_bangunan;alamat;status;fungsi_bangunan;luas_bangunan;jumlah_lantai;nama_pemilik';
  const simbg = (...rows: string[]): string => [header, ...rows].join('\n');

  it('come from an office export, every number once, without their owners', () =>
    inCity('91.31', async (store, order, city) => {
      const file = simbg(
        'PBG-1;SK.PBG.913111.21082025.006;21/08/2025;KEC. MEDAN JOHOR;Jl. Karya;SK PBG Terbit;hunian;79.310,66;2;Budi',
        'PBG-1;SK-PBG-913111-21082025-006;45890;Medan Johor;Jl. Karya;SK PBG Terbit;hunian;79.310,66;2;Budi',
        'PBG-2;SK-PBG-913111-01022024-01;1-Feb-2024;Medan Johor;Jl. A;SK PBG Terbit;usaha;120;1;Ani',
        'PBG-3;SK-PBG-913111-01022024-01;1-Feb-2025;Medan Johor;Jl. A;SK PBG Terbit;usaha;140;2;Ani',
        'PBG-4;SK-PBG-913111-05052024-02;5 Mei 2024;Medan Johor;Jl. B;SK PBG Terbit;usaha;100;1;Ani',
        'PBG-5;SK-PBG-913111-05052024-02;5 Mei 2024;Medan Johor;Jl. B;SK PBG Terbit;usaha;200;1;Ani',
        'PBG-6;;;Medan Johor;Jl. C;Pelaksanaan Konsultasi;usaha;100;1;Ani',
        'PBG-7;;;Medan Johor;Jl. C;Permohonan Ditolak;usaha;100;1;Ani',
        'PBG-8;648/12/2009;;Medan Johor;Jl. D;SK PBG Terbit;hunian;;;Ani',
        'PBG-9;SK-PBG-913111-31022024-1;;Medan Johor;Jl. E;SK PBG Terbit;hunian;;;Ani',
      );
      const report = await importPermits(store, await order(await put('simbg.csv', file)), null);
      expect(report.taken).toBe(4);
      expect(report.refused.map(({ index, said }) => [index, said.problem.code])).toEqual([
        [6, 'application-open'],
        [7, 'application-refused'],
        [4, 'permit-contradicts'],
        [5, 'permit-contradicts'],
      ]);
      expect(report.warnings.map(({ said }) => said.problem.code).sort()).toEqual([
        'number-malformed',
        'permit-renewed',
        'same-permit-again',
      ]);
      const rows = await store.rows(
        sql`select number, kind, issued_on as day, floor_area_m2 as area, storeys, kecamatan from permit where city = ${city} order by source_index`,
      );
      expect(rows).toEqual([
        {
          number: 'SK-PBG-913111-21082025-006',
          kind: 'pbg',
          day: '2025-08-21',
          area: 79310.66,
          storeys: 2,
          kecamatan: 'Medan Johor',
        },
        {
          number: 'SK-PBG-913111-01022024-01',
          kind: 'pbg',
          day: '2025-02-01',
          area: 140,
          storeys: 2,
          kecamatan: 'Medan Johor',
        },
        {
          number: '648/12/2009',
          kind: 'imb',
          day: null,
          area: null,
          storeys: null,
          kecamatan: 'Medan Johor',
        },
        {
          number: 'SK-PBG-913111-31022024-1',
          kind: 'pbg',
          day: null,
          area: null,
          storeys: null,
          kecamatan: 'Medan Johor',
        },
      ]);
      const everything = JSON.stringify(await store.rows(sql`select * from permit where city = ${city}`));
      expect(everything).not.toContain('Budi');
    }));

  it('keep their id and the place that they had, when the next export has none', () =>
    inCity('91.32', async (store, order, city) => {
      const placed = {
        geometry: rectangle(0, 0, 10, 10),
        properties: { number: 'SK-PBG-913111-21082025-006', kind: 'pbg' },
      };
      await importPermits(store, await order(await put('placed.geojson', collection([placed]))), null);
      const next = await importPermits(
        store,
        await order(
          await put(
            'next.csv',
            simbg('P;SK-PBG-913111-21082025-006;21/08/2025;;;SK PBG Terbit;hunian;80;1;X'),
          ),
        ),
        null,
      );
      expect(next.kept).toBe(1);
      const rows = await store.rows<{ id: string; placed: boolean }>(
        sql`select id, geom is not null as placed from permit where city = ${city}`,
      );
      expect([rows.length, new Set(rows.map(({ id }) => id)).size, rows.every((row) => row.placed)]).toEqual([
        2,
        1,
        true,
      ]);
    }));
});
