import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileRefusal } from '../../server/formats/feature-file.ts';
import { withFeatures } from '../../server/formats/read-features.ts';
import { readConditions } from '../../server/formats/rules/conditions-text.ts';
import { oneRuleACase } from '../../server/formats/rules/one-rule-a-case.ts';
import { readPermission } from '../../server/formats/rules/permission.ts';
import { rulesReader } from '../../server/formats/rules/read-rules.ts';
import { findRuleColumns } from '../../server/formats/rules/rule-columns.ts';
import type { RuleDraft, UseDraft } from '../../server/formats/rules/rule-draft.ts';
import { findCodeColumn } from '../../server/formats/zone-codes.ts';
import { realData } from './files.ts';

type Row = Record<string, unknown>;
/** What a table says, row by row: its rules, or the code with which a row is refused. */
const readTable = (rows: Row[], planZones: string[] = []): (RuleDraft | string)[] => {
  const read = rulesReader(rows, planZones, 'Asia/Jakarta');
  return rows
    .flatMap((row) => read(row))
    .flatMap((it): (RuleDraft | string)[] =>
      'row' in it ? [it.row] : 'refused' in it ? [it.refused.code] : [],
    );
};

describe('an ITBX cell', () => {
  test.each([
    ['I', 'I'],
    ['t', 'T'],
    ['T,B', 'TB'],
    ['B/T', 'TB'],
    ['T1', 'T'],
    ['B 3', 'B'],
    ['T1, B2', 'TB'],
    ['T1B3', 'TB'],
    ['X', 'X'],
    ['Diizinkan', 'I'],
    ['Bersyarat Tertentu', 'B'],
    ['Diizinkan Terbatas', 'T'],
    ['Tidak Dizinkan/Diperbolehkan', 'X'],
    ['tidak diperbolehkan', 'X'],
    ['tidak diperbolehkan melebihi 10% luas blok', 'T'],
    ['pembatasan jumlah pemanfaatan', 'T'],
    ['penyusunan SPPL', 'B'],
    ['pembatasan intensitas ruang (luas), penyusunan dokumen AMDAL/UKL/UPL', 'TB'],
  ])('"%s" means %s', (text, permission) => {
    expect(readPermission(text)?.permission).toBe(permission);
  });

  test.each(['', '?', 'lihat lampiran', 'Y', 'I1', 'tidak ada'])('"%s" cannot be told', (text) => {
    expect(readPermission(text)).toBeNull();
  });
});

describe('a text of conditions', () => {
  test.each([
    ['penyusunan dokumen AMDAL/UKL/UPL', ['AMDAL atau UKL-UPL']],
    ['wajib AMDAL', ['AMDAL']],
    ['menyusun UKL-UPL dan Andalalin', ['UKL-UPL', 'Andalalin']],
    ['penyusunan SPPL', ['SPPL']],
    [
      'persetujuan tetangga; rekomendasi peil banjir',
      ['Persetujuan warga sekitar', 'Rekomendasi peil banjir'],
    ],
    ['pembatasan jumlah pemanfaatan', []],
  ])('"%s" asks for %j', (text, names) => {
    expect(readConditions(text).requiredDocuments).toEqual(names);
  });

  test.each([
    ['maksimal 10% dari luas blok', 10, null],
    ['paling banyak 7,5 persen dari total luas blok', 7.5, null],
    ['tidak melebihi 20 % blok; minimal 30% lahan alami', 20, 30],
    ['paling sedikit 40% dari luas persil dibiarkan alami', null, 40],
    ['maksimal 10% dari luas lantai', null, null],
    ['maksimal 10% dari luas subblok', null, null],
    ['maksimal 10% dari luas blok, di TOD maksimal 20% dari luas blok', null, null],
    ['minimal 10% dari luas blok', null, null],
  ])('"%s": at most %j of the block, at least %j left natural', (text, most, least) => {
    expect(readConditions(text)).toMatchObject({ maxShareOfBlockPct: most, minNaturalPct: least });
  });
});

describe('a table of rules', () => {
  test.each([
    [{ Kegiatan: 'GUDANG' }, { Kegiatan: 'gudang' }],
    [{ Kegiatan: 'GUDANG' }, { Kegiatan: 'Gudang ' }],
    [{ 'Berlaku sejak': '2020-01-01' }, { 'Berlaku sejak': '2022-01-01' }],
    [{ 'Berlaku sejak': '2020-01-01', 'Berlaku sampai': '2023-01-01' }, { 'Berlaku sejak': '2022-06-01' }],
  ])('that contradicts itself is refused on both sides: %j and %j', (one, other) => {
    const about = { Zona: 'R-1', Kegiatan: 'GUDANG', 'Berlaku sejak': '', 'Berlaku sampai': '' };
    const rows = [
      { ...about, Ketentuan: 'I', ...one },
      { ...about, Ketentuan: 'X', ...other },
    ];
    const drafts = readTable(rows) as RuleDraft[];
    const { taken, refused } = oneRuleACase(drafts.map((row, index) => ({ index, row })));
    expect(taken).toEqual([]);
    expect(refused.map(({ index, problem }) => [index, problem])).toEqual([
      [0, { code: 'rows-contradict', figures: { other: 2 } }],
      [1, { code: 'rows-contradict', figures: { other: 1 } }],
    ]);
  });

  test('may follow one another, and say the same in other letters', () => {
    const about = { Zona: 'R-1', Ketentuan: 'I', Kegiatan: 'GUDANG' };
    const drafts = readTable([
      { ...about, 'Berlaku sejak': '2020-01-01', 'Berlaku sampai': '2022-01-01' },
      { ...about, 'Berlaku sejak': '2022-01-01', 'Berlaku sampai': '', Ketentuan: 'X' },
      { ...about, 'Berlaku sejak': '2022-01-01', 'Berlaku sampai': '', Ketentuan: 'X', Kegiatan: 'gudang' },
    ]) as RuleDraft[];
    const { taken, dropped, refused } = oneRuleACase(drafts.map((row, index) => ({ index, row })));
    expect([taken.length, dropped.length, refused]).toEqual([2, 1, []]);
  });

  test('is refused where a text is a book', () => {
    const about = { Zona: 'R-1', Kegiatan: 'GUDANG', Ketentuan: 'B' };
    expect(
      readTable([
        { ...about, Ketentuan: 'syarat '.repeat(1_000_000) },
        { ...about, Ketentuan: 'dokumen '.repeat(900) },
      ]).map((it) => (typeof it === 'string' ? it : it.kind)),
    ).toEqual(['text-too-long', 'use']);
    const wide = { Kegiatan: 'GUDANG', 'R-1': 'B', 'R-2': 'dokumen '.repeat(1_100) };
    expect(readTable([wide])).toEqual(['text-too-long']);
  });

  test('in the wide form gives one case a zone, in whatever spelling its head has', () => {
    const rows = [
      { No: '1', Kegiatan: 'Rumah Kos', R1: 'I', 'R-2': 'T', 'K 1': 'B', Ket: 'x' },
      { No: '', Kegiatan: 'B. PERDAGANGAN', R1: '', 'R-2': '', 'K 1': '' },
    ];
    const read = rulesReader(rows, [], 'Asia/Jakarta');
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
    expect(() => rulesReader([{ nama: 'x', umur: 3 }], [], 'Asia/Jakarta')).toThrow(FileRefusal);
  });

  test('is told the least from the most by its heads', () => {
    expect(
      findRuleColumns([
        'Zona',
        'KLB min',
        'KLB maks',
        'KDB min (%)',
        'Luas dari',
        'Luas s.d.',
        'Berlaku sejak',
      ]),
    ).toEqual({
      zone: 'Zona',
      klbMin: 'KLB min',
      klb: 'KLB maks',
      parcelFrom: 'Luas dari',
      parcelTo: 'Luas s.d.',
      validFrom: 'Berlaku sejak',
    });
  });

  test('of intensities takes every limit, its source and its time', () => {
    const [row] = readTable([
      {
        Zona: 'R-2',
        'KDB maks (%)': 'maks. 60',
        'KLB min': '0,8',
        'KLB maks': '2,4',
        'KDH min (%)': '20',
        GSB: '½ n + 1',
        'Jarak bebas samping (m)': '2',
        'Jarak bebas belakang (m)': '1,5',
        'Kelas jalan': 'lokal primer',
        'Dasar hukum': 'Perwal 5/2024',
        Pasal: 'ps. 12',
        Tanggal: '3 Mei 2024',
        'Berlaku mulai': '2024-06-01',
      },
    ]);
    expect(row).toMatchObject({
      kdbMaxPct: 60,
      klbMin: 0.8,
      klbMax: 2.4,
      kdhMinPct: 20,
      gsbM: null,
      gsbFormula: 'n/2+1',
      sideM: 2,
      rearM: 1.5,
      roadClass: 'lokal primer',
      instrument: 'Perwal 5/2024',
      article: 'ps. 12',
      date: '2024-05-03',
      validFrom: '2024-06-01',
      validTo: null,
      note: null,
    });
  });

  test('cuts parcels where any of its texts does, and leaves to a person what a class does not state', () => {
    const rows = readTable([
      {
        Zona: 'R-1',
        KDB: 'Luas LP kurang dari 100 m2 : 80, Luas LP lebih dari 100 m2 : 60',
        KLB: 'Luas LP kurang dari 200 m2 : Alternatif 1 : 1,2, Alternatif 2 : 3,6, Luas LP lebih dari 200 m2 : 2',
        KDH: '10',
        KTB: 'menyesuaikan',
      },
    ]) as Extract<RuleDraft, { kind: 'intensity' }>[];
    const choice =
      'KLB: Luas LP kurang dari 200 m2 : Alternatif 1 : 1,2, Alternatif 2 : 3,6; KTB: menyesuaikan';
    expect(
      rows.map((row) => [
        row.parcelAreaMinM2,
        row.parcelAreaMaxM2,
        row.kdbMaxPct,
        row.klbMax,
        row.kdhMinPct,
        row.note,
      ]),
    ).toEqual([
      [null, 100, 80, null, 10, choice],
      [100, 200, 60, null, 10, choice],
      [200, null, 60, 2, 10, 'KTB: menyesuaikan'],
    ]);
  });

  test('of setbacks reads what is kept off, from where, and under what conditions', () => {
    const head = { Objek: '', Kode: '', 'Jarak (m)': '', 'Diukur dari': '' };
    const rows = readTable([
      {
        ...head,
        Objek: 'Sungai',
        Kode: 'deli-hilir',
        'Jarak (m)': '15',
        'Diukur dari': 'tepi palung',
        Bertanggul: 'tidak',
        'Kedalaman dari (m)': '3',
        'Kedalaman sampai (m)': '20',
      },
      {
        ...head,
        Objek: 'Bangunan',
        'Jarak (m)': '4',
        'Diukur dari': 'dinding terluar',
        'Lantai dari': '1',
        'Lantai sampai': '3',
      },
      {
        ...head,
        Objek: 'SUTT',
        'Jarak (m)': '10',
        'Diukur dari': 'sumbu',
        'Tegangan (kV)': '150',
        Penyangga: 'menara',
      },
      { ...head, Objek: 'Sungai', 'Diukur dari': 'muka air pasang', 'Pasang surut': 'ya' },
      { ...head, Objek: 'Gunung', 'Jarak (m)': '10', 'Diukur dari': 'kaki' },
      { ...head, Objek: 'Sungai', 'Jarak (m)': '10-15', 'Diukur dari': 'tepi' },
      { ...head, Objek: 'Sungai', 'Jarak (m)': '10' },
    ]);
    expect(
      rows.map((it) =>
        typeof it === 'string' || it.kind !== 'setback' ? it : [it.object, it.code, it.metres, it.condition],
      ),
    ).toEqual([
      ['river', 'deli-hilir', 15, { embanked: false, depthAboveM: 3, depthUpToM: 20 }],
      ['building', 'Bangunan', 4, { storeysAbove: 1, storeysUpTo: 3 }],
      ['power-line', 'SUTT', 10, { voltageKv: 150, support: 'menara' }],
      ['river', 'Sungai', null, { tidal: true }],
      'object-unknown',
      'number-unclear',
      'datum-missing',
    ]);
  });

  test('of overlays reads what each of them adds', () => {
    const rows = readTable([
      {
        'Ketentuan khusus': 'LP2B',
        Akibat: 'Dilarang',
        Kecuali: '01111; 01112',
        Dokumen: '',
        Keterangan: '',
      },
      {
        'Ketentuan khusus': 'Rawan banjir',
        Akibat: 'tindakan',
        Kecuali: '',
        Dokumen: '',
        Keterangan: 'peil +1 m',
      },
      { 'Ketentuan khusus': 'Cagar budaya', Akibat: 'dokumen', Kecuali: '', Dokumen: 'Rekomendasi TACB' },
      { 'Ketentuan khusus': 'Cagar budaya', Akibat: 'indah', Kecuali: '' },
    ]);
    expect(
      rows.map((it) =>
        typeof it === 'string' || it.kind !== 'overlay'
          ? it
          : [it.overlay, it.effect, it.exceptActivities, it.requiredDocuments, it.note],
      ),
    ).toEqual([
      ['lp2b', 'prohibits', ['01111', '01112'], [], null],
      ['flood', 'measure', [], [], 'peil +1 m'],
      ['heritage', 'document', [], ['Rekomendasi TACB'], null],
      'effect-unclear',
    ]);
  });

  test('is not in force before it begins', () => {
    expect(
      readTable([
        { Zona: 'R-1', KDB: '60', 'Berlaku mulai': '2025-01-01', 'Berlaku sampai': '2024-01-01' },
        { Zona: 'R-2', KDB: '60', 'Berlaku mulai': '2025', 'Berlaku sampai': '' },
      ]),
    ).toEqual(['days-reversed', 'date-unclear']);
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

const tally = (values: string[]): Record<string, number> =>
  Object.fromEntries([...new Set(values)].map((each) => [each, values.filter((it) => it === each).length]));

describe.skipIf(!realData)('the real table of Saumlaki (needs GEODATA_DIR)', () => {
  test('has 31,020 cases of 30 zones, every one understood, and names the documents that its texts ask for', async () => {
    await withFeatures(join(realData!, 'saumlaki/itbx_saumlaki_larat.csv'), {}, async (file) => {
      const sample = [];
      for await (const row of file.walk()) if (sample.push(row.properties) === 100) break;
      const read = rulesReader(sample, [], 'Asia/Jakarta');
      const rows: { index: number; row: RuleDraft }[] = [];
      const counts = { headings: 0, refused: 0 };
      for await (const { index, properties } of file.walk()) {
        for (const it of read(properties)) {
          if ('row' in it) rows.push({ index, row: it.row });
          else if ('heading' in it) counts.headings += 1;
          else counts.refused += 1;
        }
      }
      expect([rows.length, counts]).toEqual([31_020, { headings: 210, refused: 0 }]);
      const { taken, refused } = oneRuleACase(rows);
      expect([taken.length, refused.length]).toEqual([31_020, 0]);
      const uses = taken.map(({ row }) => row as UseDraft);
      expect(tally(uses.map(({ permission }) => permission))).toEqual({
        X: 24_476,
        I: 1_057,
        T: 1_247,
        B: 102,
        TB: 4_138,
      });
      expect(tally(uses.map(({ requiredDocuments }) => requiredDocuments!.join()))).toEqual({
        '': 26_780,
        'AMDAL atau UKL-UPL': 3_634,
        SPPL: 606,
      });
      // Whether a use asks for documents is told by its letter as by their names.
      for (const { permission, requiredDocuments } of uses)
        expect(permission.includes('B')).toBe(requiredDocuments!.length > 0);
      expect(uses.filter((row) => row.maxShareOfBlockPct !== null || row.minNaturalPct !== null)).toEqual([]);
    });
  });
});
