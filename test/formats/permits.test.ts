import { describe, expect, test } from 'vitest';
import { permitStatusWord } from '../../geodata/rules/index.ts';
import { readDistrict } from '../../server/formats/permits/kecamatan.ts';
import { onePerNumber } from '../../server/formats/permits/one-per-number.ts';
import { kindOfWord, readPermitNumber } from '../../server/formats/permits/permit-number.ts';
import { recogniseShape } from '../../server/formats/permits/permit-shapes.ts';
import { permitReader } from '../../server/formats/permits/read-permit.ts';

describe('a permit number', () => {
  test.each([
    ['SK.PBG.127111.21082025.006', 'SK-PBG-127111-21082025-006', 'pbg', undefined],
    ['sk-pbg-127111-29052023-02', 'SK-PBG-127111-29052023-02', 'pbg', undefined],
    ['SK – PBG – 127111 – 29052023 – 02', 'SK-PBG-127111-29052023-02', 'pbg', undefined],
    ['SK-SLF-127111-29052023-002', 'SK-SLF-127111-29052023-002', 'slf', undefined],
    ['SK-PBG-120728-21082025-006', 'SK-PBG-120728-21082025-006', 'pbg', 'number-place'],
    ['SK-PBG-127111-31022025-006', 'SK-PBG-127111-31022025-006', 'pbg', 'number-date'],
    ['SK-PBG-127111', 'SK-PBG-127111', 'pbg', 'number-malformed'],
    ['648/1024/2009', '648/1024/2009', 'imb', undefined],
    ['0211180012345678', '0211180012345678', null, undefined],
  ])('%s is kept as %s', (raw, number, kind, problem) => {
    const read = readPermitNumber(raw, '12.71');
    expect([read.number, read.kind, read.problem?.code]).toEqual([number, kind, problem]);
  });
});

test('the name of a district is found however it is written', () => {
  const known = ['Medan Johor', 'Medan Baru', 'Medan Timur', 'Medan Tembung'];
  for (const raw of ['KEC. MEDAN JOHOR', 'Kecamatan Medan Johor', 'medan  johor', 'JOHOR']) {
    expect(readDistrict(raw, known)).toEqual({ name: 'Medan Johor', known: true });
  }
  expect(readDistrict('KEC. DELI TUA', known)).toEqual({ name: 'Deli Tua', known: false });
  expect(readDistrict('SEI SIKAMBING C II', []).name).toBe('Sei Sikambing C II');
});

test.each([
  ['SK PBG Terbit', 'in-force'],
  ['Sertifikat PBG & SLF Terbit', 'in-force'],
  ['Pelaksanaan Konsultasi', 'not-yet'],
  ['Permohonan Disetujui', 'in-force'],
  ['Permohonan baru', 'not-yet'],
  ['Permohonan Ditolak', 'refused'],
  ['Izin dicabut', 'revoked'],
  ['Tidak aktif', 'revoked'],
  ['Izin sah', 'in-force'],
  ['Masa berlaku habis', 'expired'],
  ['Belum terbit', 'not-yet'],
  ['Tidak disetujui', 'refused'],
  ['Arsip', undefined],
])('the status "%s" means %s', (status, standing) => {
  const word = permitStatusWord(status);
  expect(word?.refused ? 'refused' : word?.state).toBe(standing);
});

test('every export of the offices is recognised by its columns', () => {
  const tables = {
    simbg:
      'nama_pemilik,jenis_permohonan,no_dokumen,no_registrasi,tgl_registrasi,kecamatan_bangunan,status,tgl_sk',
    oss: 'id_perizinan,nib,nama_perusahaan,jenis_dokumen,kategori_dokumen,sektor,kecamatan,tanggal_pengajuan,tanggal_terbit,nomor_dokumen,status',
    sicantik:
      'id_permohonan,nomor_permohonan,nama_pemohon,jenis_layanan,kecamatan,kelurahan,tanggal_permohonan,tgl_penetapan,nomor_izin,status',
    kkpr: 'Nomor,Tanggal,Nama,Alamat,Luas Disetujui,Pola Ruang',
    own: 'number,kind,issuedOn',
  };
  for (const [id, columns] of Object.entries(tables)) expect(recogniseShape(columns.split(','))?.id).toBe(id);
  const template =
    'nomor_registrasi,nama_pemohon,jenis_permohonan,fungsi_bangunan,subfungsi_bangunan,luas_m2,jumlah_lantai,kecamatan,tanggal_permohonan,tanggal_terbit,nomor_dokumen,status';
  expect(recogniseShape(template.split(','))?.id).toBe('simbg');
  expect(recogniseShape(['nama', 'umur'])).toBeUndefined();
});

test('an OSS document that is no building permit is refused with its own word', () => {
  const row = {
    id_perizinan: 'I-1',
    nomor_dokumen: '123',
    jenis_dokumen: 'Sertifikat Standar',
    status: 'Terbit',
    tanggal_terbit: '1/2/2025',
  };
  const read = permitReader(recogniseShape(Object.keys(row))!, [row], {
    cityCode: '12.71',
    timeZone: 'Asia/Jakarta',
    kecamatan: [],
    kelurahan: [],
  });
  expect(read(row)).toEqual({ refused: { code: 'not-a-permit', figures: { kind: 'Sertifikat Standar' } } });
  expect(read({ ...row, jenis_dokumen: 'PKKPR Otomatis' })).toMatchObject({
    permit: { kind: 'kkpr', number: '123', issuedOn: '2025-02-01' },
  });
  expect(kindOfWord('Izin Mendirikan Bangunan (IMB)')).toBe('imb');
});

test('of one number twice, the same counts once, a renewal counts, a contradiction is refused on both sides', () => {
  const permit = (number: string, issuedOn: string | null, storeys: number) => ({
    number,
    issuedOn,
    storeys,
    kind: 'pbg' as const,
    status: null,
    validTo: null,
    revokedOn: null,
    buildingFunction: null,
    heightM: null,
    floorAreaM2: null,
    units: null,
    address: null,
    kelurahan: null,
    kecamatan: null,
  });
  const rows = [
    permit('A', '2024-01-01', 1),
    permit('A', '2024-01-01', 1),
    permit('B', '2023-01-01', 1),
    permit('B', '2025-01-01', 2),
    permit('C', '2023-01-01', 1),
    permit('C', '2023-01-01', 2),
    permit('D', null, 1),
    permit('D', '2023-01-01', 2),
  ];
  const { taken, dropped, refused } = onePerNumber(rows.map((each, index) => ({ index, permit: each })));
  expect(taken.map(({ index }) => index)).toEqual([0, 3]);
  expect(dropped.map(({ index, problem }) => [index, problem.code])).toEqual([
    [1, 'same-permit-again'],
    [2, 'permit-renewed'],
  ]);
  expect(refused.map(({ index }) => index)).toEqual([4, 5, 6, 7]);
});

test('a Shapefile cuts the names of its columns, and the export is recognised all the same', () => {
  const row = {
    no_registr: 'PBG-1',
    no_dokumen: 'SK-PBG-127111-29052023-02',
    kecamatan_: 'KEC. MEDAN JOHOR',
    luas_bangu: '120,5',
    tgl_sk: '29/05/2023',
  };
  const shape = recogniseShape(Object.keys(row))!;
  const read = permitReader(shape, [row], {
    cityCode: '12.71',
    timeZone: 'Asia/Jakarta',
    kecamatan: [],
    kelurahan: [],
  });
  expect(read(row)).toMatchObject({
    permit: { kecamatan: 'Medan Johor', floorAreaM2: 120.5, issuedOn: '2023-05-29' },
    warnings: [],
  });
});
