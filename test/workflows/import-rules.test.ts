import { join } from 'node:path';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IntensityRow, RuleRow } from '../../geodata/model/index.ts';
import { type PlanRow, selectPlan } from '../../server/queries/import-plan.ts';
import type { Store } from '../../server/store/store.ts';
import type { ImportOrder } from '../../server/workflows/import-file.ts';
import { importPlan } from '../../server/workflows/import-plan.ts';
import { importRules } from '../../server/workflows/import-rules.ts';
import { ownFolder, realData } from '../formats/files.ts';
import { collection, inCity, zone } from '../support/imports.ts';
import { sharedStore } from '../support/store.ts';

// The first opening of the embedded store takes longer than a story may.
beforeAll(() => sharedStore(), 180_000);
const folder = ownFolder();

async function planOf(store: Store, order: ImportOrder): Promise<PlanRow> {
  const { planId } = await importPlan(store, {
    ...order,
    name: 'RDTR',
    validFrom: '2023-01-01',
    codeField: null,
    draft: false,
  });
  return (await selectPlan(store, order.city.code, planId))!;
}

/** Rows that are shown, as stored; each must read as a rule row. */
const shown = async (store: Store, city: string): Promise<RuleRow[]> => {
  const rows = await store.rows<{ body: unknown }>(
    sql`select r.body from rule_row r join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
        where r.city = ${city} order by r.id`,
  );
  return rows.map(({ body }) => RuleRow.parse(body));
};

describe('tables of rules that an office writes', () => {
  it('bring setbacks and overlays beside intensities, each kind replacing its own table only', () =>
    inCity('91.23', async (store, order, city) => {
      const plan = await planOf(
        store,
        await order(await folder.put('z.geojson', collection([zone(0, 'R-1')]))),
      );
      const take = async (name: string, ...lines: string[]) =>
        importRules(store, await order(await folder.put(name, lines.join('\n'))), plan);
      await take('kdb.csv', 'Zona;KDB;GSB', 'R-1;60;½ n + 1');
      const setbacks = await take(
        'sempadan.csv',
        'Objek;Kode;Jarak (m);Diukur dari;Bertanggul;Dasar hukum;Pasal;Tanggal;Berlaku mulai',
        'Sungai;deli;15;tepi palung sungai;tidak;Perda 2/2015;ps. 40;2015-10-12;2015-10-12',
        'Sungai;deli-tanggul;3;kaki tanggul;ya;;;;',
        'Sungai;deli-rusak;sekitar 10;kaki tanggul;ya;;;;',
      );
      expect([setbacks.taken, setbacks.warnings]).toEqual([2, []]);
      expect(setbacks.refused.map(({ index, said }) => [index, said.problem.code])).toEqual([
        [2, 'number-unclear'],
      ]);
      await take('overlay.csv', 'Overlay;Akibat;Kecuali;Dokumen', 'LP2B;dilarang;01111;');
      await take(
        'sempadan-2.csv',
        'Objek;Kode;Jarak (m);Diukur dari;Bertanggul',
        'Sungai;deli;20;tepi palung sungai;tidak',
      );
      const rows = await shown(store, city);
      expect(rows.map((row) => [row.kind, row.version]).toSorted()).toEqual([
        ['intensity', 1],
        ['overlay', 1],
        ['setback', 1],
      ]);
      const setback = rows.find((row) => row.kind === 'setback')!;
      expect(setback).toMatchObject({ metres: 20, condition: { embanked: false }, validFrom: null });
      expect(setback.basis).toEqual({ instrument: 'RDTR', article: null, date: null, certainty: 'source' });
    }));

  it('a corrected row keeps its id while it speaks of the same thing and time', () =>
    inCity('91.24', async (store, order, city) => {
      const plan = await planOf(
        store,
        await order(await folder.put('z2.geojson', collection([zone(0, 'R-1')]))),
      );
      const table = (metres: number, from: string): string =>
        `Objek;Kode;Jarak (m);Diukur dari;Berlaku mulai\nSungai;deli;${metres};tepi;${from}`;
      const take = async (text: string) => {
        await importRules(store, await order(await folder.put('s.csv', text)), plan);
        const [row] = await shown(store, city);
        return row!;
      };
      const first = await take(table(15, '2015-01-01'));
      const corrected = await take(table(20, '2015-01-01'));
      expect([corrected.id, corrected.version]).toEqual([first.id, 2]);
      const later = await take(table(20, '2020-01-01'));
      expect([later.id === first.id, later.version]).toEqual([false, 1]);
    }));
});

describe.skipIf(!realData)(
  'the intensities of Jakarta, as their file writes them (needs GEODATA_DIR)',
  () => {
    it('come in zone by zone: plain figures as figures, alternatives and cut texts for a person, silence as silence', () =>
      inCity('31.73', async (store, order, city) => {
        const file = join(realData!, 'jakarta/rdtr_intensity_text.geojson');
        const imported = await importPlan(store, {
          ...(await order(file)),
          name: 'RDTR',
          validFrom: '2022-06-01',
          codeField: 'KODSZNTEXT',
          draft: false,
        });
        expect([imported.report.taken, imported.report.refused]).toEqual([25, []]);
        const plan = (await selectPlan(store, city, imported.planId))!;
        const report = await importRules(store, await order(file), plan);
        expect([report.count, report.taken, report.refused.length]).toEqual([25, 10, 0]);
        expect(
          report.warnings.map(({ said, times }) => [said.problem.code, said.problem.figures, times]),
        ).toEqual([
          ['text-for-person', { column: 'KDB' }, 2],
          ['text-for-person', { column: 'KLB' }, 2],
          ['text-for-person', { column: 'KDH' }, 2],
          ['text-for-person', { column: 'KTB' }, 2],
          ['zone-states-nothing', { value: 'TR' }, 1],
          ['zone-states-nothing', { value: 'R-1' }, 7],
          ['same-row-again', { first: 1 }, 13],
          ['zone-without-rules', { value: 'TR' }, 1],
        ]);
        const rows = (await shown(store, city)) as IntensityRow[];
        expect(
          rows
            .filter(({ note }) => note === null)
            .map((row) => [row.zoneCode, row.kdbMaxPct, row.klbMax, row.ktbMaxPct, row.kdhMinPct])
            .toSorted(),
        ).toEqual([
          ['BA', 0, 0, 0, 0],
          ['BJ', 0, 0, 0, 0],
          ['K-3', 55, 3.57, 60, 20],
          ['SPU-1', 60, 5, 60, 20],
          ['SPU-2', 60, 4, 60, 20],
          ['SPU-3', 60, 3, 60, 20],
        ]);
        const dense = rows.filter(({ zoneCode }) => zoneCode === 'R-1');
        expect(dense.map((row) => [row.parcelAreaMinM2, row.parcelAreaMaxM2])).toEqual([
          [null, 60],
          [60, 120],
          [120, 240],
          [240, null],
        ]);
        for (const row of dense)
          expect([row.kdbMaxPct, row.klbMax, row.ktbMaxPct, row.kdhMinPct]).toEqual([null, null, null, null]);
        expect(dense[1]!.note).toContain(
          'KLB: Luas LP 60 m2 - 120 m2 : Alternatif 1 : 0.9, Alternatif 2 : 3.2',
        );
      }));
  },
);

describe.skipIf(!realData)('the ITBX of Saumlaki, as its file writes it (needs GEODATA_DIR)', () => {
  it('comes in whole, under the codes of its plan, with the documents that its texts ask for', () =>
    inCity('81.03', async (store, order, city) => {
      const plan = await planOf(store, await order(join(realData!, 'saumlaki/rdtr_pola_ruang_2023.geojson')));
      const report = await importRules(
        store,
        await order(join(realData!, 'saumlaki/itbx_saumlaki_larat.csv')),
        plan,
      );
      expect([report.count, report.taken, report.refused]).toEqual([31_230, 31_020, []]);
      expect(report.notes).toContainEqual({
        code: 'heading-rows',
        figures: { count: 210, rows: expect.stringMatching(/^1, 203, 246, /) },
      });
      const said = (code: string): unknown[] =>
        report.warnings
          .filter((warning) => warning.said.problem.code === code)
          .map((warning) => (warning.said.problem.figures as { value: string }).value);
      // Of its 30 zones the plan draws 14; one that it draws the table does not rule.
      expect([said('zone-without-rules'), said('zone-not-in-plan').length]).toEqual([['KT'], 16]);
      const [cereals] = await store.rows<{ body: unknown }>(
        sql`select body from rule_row where city = ${city} and zone_code = 'R-2' and activity = '10615'`,
      );
      expect(RuleRow.parse(cereals!.body)).toMatchObject({
        activityName: 'Industri Makanan Sereal',
        permission: 'TB',
        conditions:
          'pembatasan intensitas ruang (luas), pembatasan jumlah pemanfaatan, penyusunan dokumen AMDAL/UKL/UPL',
        requiredDocuments: ['AMDAL atau UKL-UPL'],
      });
    }));
});
