import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileRefusal } from '../../server/formats/feature-file.ts';
import { withFeatures } from '../../server/formats/read-features.ts';
import { readPermission } from '../../server/formats/rules/permission.ts';
import { oneRuleACase, rulesReader } from '../../server/formats/rules/read-rules.ts';
import { findCodeColumn } from '../../server/formats/zone-codes.ts';
import { realData } from './files.ts';

describe('an ITBX cell', () => {
  test.each([
    ['I', 'I'],
    ['t', 'T'],
    ['T,B', 'TB'],
    ['B/T', 'TB'],
    ['X', 'X'],
    ['Diizinkan', 'I'],
    ['Bersyarat Tertentu', 'B'],
    ['Diizinkan Terbatas', 'T'],
    ['Tidak Dizinkan/Diperbolehkan', 'X'],
    ['tidak diperbolehkan', 'X'],
    ['pembatasan jumlah pemanfaatan', 'T'],
    ['penyusunan SPPL', 'B'],
    ['pembatasan intensitas ruang (luas), penyusunan dokumen AMDAL/UKL/UPL', 'TB'],
  ])('"%s" means %s', (text, permission) => {
    expect(readPermission(text)?.permission).toBe(permission);
  });

  test.each(['', '?', 'lihat lampiran', 'Y'])('"%s" cannot be told', (text) => {
    expect(readPermission(text)).toBeNull();
  });
});

describe('a table of rules', () => {
  test('in the wide form gives one case a zone, in whatever spelling its head has', () => {
    const rows = [
      { No: '1', Kegiatan: 'Rumah Kos', R1: 'I', 'R-2': 'T', 'K 1': 'B', Ket: 'x' },
      { No: '', Kegiatan: 'B. PERDAGANGAN', R1: '', 'R-2': '', 'K 1': '' },
    ];
    const read = rulesReader(rows, []);
    expect(
      read(rows[0]!).map((it) =>
        'row' in it && it.row.kind === 'use' ? [it.row.zoneCode, it.row.activity, it.row.permission] : it,
      ),
    ).toEqual([
      ['R1', 'Rumah Kos', 'I'],
      ['R-2', 'Rumah Kos', 'T'],
      ['K 1', 'Rumah Kos', 'B'],
    ]);
    expect(read(rows[1]!)).toEqual([{ heading: true }]);
  });

  test('that is none is refused with what it has', () => {
    expect(() => rulesReader([{ nama: 'x', umur: 3 }], [])).toThrow(FileRefusal);
  });
});

test('the zone codes are found in the column that holds them, not in the one that should', () => {
  expect(findCodeColumn([{ KODZON: null, KODSZN: '32103200', KODEWP: 'R-2', NAMOBJ: 'Perumahan' }])).toBe(
    'KODEWP',
  );
  expect(findCodeColumn([{ kodzon_1: 'BJ', KODSZNTEXT: 'BJ' }])).toBe('KODSZNTEXT');
  expect(findCodeColumn([{ zona: 'ZX-1' }])).toBe('zona');
  expect(findCodeColumn([{ nama: 'x' }])).toBeNull();
});

describe.skipIf(!realData)('the real tables (need GEODATA_DIR)', () => {
  test('of Saumlaki: 31,020 cases of 30 zones, every one understood', async () => {
    await withFeatures(join(realData!, 'saumlaki/itbx_saumlaki_larat.csv'), {}, async (file) => {
      const sample = [];
      for await (const row of file.walk()) if (sample.push(row.properties) === 100) break;
      const read = rulesReader(sample, []);
      const counts = {
        rows: [] as { index: number; row: Parameters<typeof oneRuleACase>[0][number]['row'] }[],
        headings: 0,
        refused: 0,
      };
      for await (const { index, properties } of file.walk()) {
        for (const it of read(properties)) {
          if ('row' in it) counts.rows.push({ index, row: it.row });
          else if ('heading' in it) counts.headings += 1;
          else counts.refused += 1;
        }
      }
      expect([counts.rows.length, counts.headings, counts.refused]).toEqual([31_020, 210, 0]);
      const { taken, refused } = oneRuleACase(counts.rows);
      expect([taken.length, refused.length]).toEqual([31_020, 0]);
      const permissions = taken.map(({ row }) => (row.kind === 'use' ? row.permission : '?'));
      const tally = Object.fromEntries(
        [...new Set(permissions)].map((p) => [p, permissions.filter((each) => each === p).length]),
      );
      expect(tally).toEqual({ X: 24_476, I: 1_057, T: 1_247, B: 102, TB: 4_138 });
    });
  });

  test('of Jakarta: plain figures are figures, conditional text is a note', async () => {
    await withFeatures(join(realData!, 'jakarta/rdtr_intensity_text.geojson'), {}, async (file) => {
      const rows = [];
      for await (const { properties } of file.walk()) rows.push(properties);
      const read = rulesReader(rows, []);
      const drafts = rows
        .flatMap((row) => read(row))
        .flatMap((it) => ('row' in it && it.row.kind === 'intensity' ? [it.row] : []));
      expect(drafts.find((row) => row.zoneCode === 'K-3')).toMatchObject({
        kdbMaxPct: 55,
        klbMax: 3.57,
        ktbMaxPct: 60,
        kdhMinPct: 20,
        note: null,
      });
      const conditional = drafts.find((row) => row.zoneCode === 'R-1')!;
      expect([conditional.kdbMaxPct, conditional.klbMax]).toEqual([null, null]);
      expect(conditional.note).toContain('Luas LP kurang dari 60 m2');
    });
  });
});
