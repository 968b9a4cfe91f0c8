import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { selectCity } from '../../server/queries/city.ts';
import { selectPlan } from '../../server/queries/import-plan.ts';
import { selectPlans } from '../../server/queries/plan.ts';
import { importPermits } from '../../server/workflows/import-permits.ts';
import { importPlan } from '../../server/workflows/import-plan.ts';
import { importRules } from '../../server/workflows/import-rules.ts';
import { undoImport } from '../../server/workflows/import-undo.ts';
import { publishPlan } from '../../server/workflows/publish-plan.ts';
import { ownFolder } from '../formats/files.ts';
import { collection, inCity, zone } from '../support/imports.ts';
import { at, rectangle } from '../support/land.ts';
import { sharedStore } from '../support/store.ts';

// The first opening of the embedded store takes longer than a story may.
beforeAll(() => sharedStore(), 180_000);
const folder = ownFolder();

describe('a plan that is imported', () => {
  it('finds its codes where the office put them, takes unknown ones with a warning, and ends the plan before it', () =>
    inCity('91.11', async (store, order, city) => {
      const path = await folder.put(
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
      const path = await folder.put('draft.geojson', collection([zone(0, 'R-2')]));
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
      const planFile = await folder.put(
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
      const first = await importRules(
        store,
        await order(await folder.put('itbx.csv', itbx('Diizinkan'))),
        plan,
      );
      expect(first.taken).toBe(3);
      expect(first.refused.map(({ index, said }) => [index, said.problem.code])).toEqual([
        [3, 'rows-contradict'],
        [4, 'rows-contradict'],
      ]);
      expect(first.warnings.map(({ said }) => said.problem.code)).toEqual([
        'zone-not-in-plan',
        'zone-without-rules',
      ]);
      expect(first.notes).toEqual([{ code: 'heading-rows', figures: { count: 1, rows: '1' } }]);
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

      const second = await importRules(store, await order(await folder.put('itbx2.csv', itbx('B'))), plan);
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
      const planFile = await folder.put('zones2.geojson', collection([zone(0, 'R-1')]));
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
        await order(await folder.put('kdb.csv', table)),
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
          body.parcelAreaMaxM2,
          body.note,
        ]),
      ).toEqual([
        ['R-1', 60, 1.2, 20, null, null, null],
        ['R-1', null, 3.6, null, 120, 1000, 'KDB maks (%): Alternatif 1 : 100, Alternatif 2 : 90'],
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
      const report = await importPermits(store, await order(await folder.put('simbg.csv', file)), null);
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
      await importPermits(store, await order(await folder.put('placed.geojson', collection([placed]))), null);
      const next = await importPermits(
        store,
        await order(
          await folder.put(
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
