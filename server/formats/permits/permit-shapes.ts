import type { PermitKind } from '../../../geodata/model/index.ts';
import { asInDbf } from '../attributes.ts';

/** Where each fact of a permit stands in the table of one office system; names as in its export, lower case, the first that is there counts. */
export interface PermitShape {
  id: 'simbg' | 'oss' | 'sicantik' | 'kkpr' | 'own';
  /** Columns by which the export is recognised: all of one of these sets. */
  signatures: string[][];
  /** What its documents are unless they say otherwise; null when every row must say. */
  kind: PermitKind | null;
  number: string[];
  /** The word for what the document is, e.g. `Persetujuan Bangunan Gedung`. */
  kindWord: string[];
  status: string[];
  issuedOn: string[];
  validTo: string[];
  revokedOn: string[];
  buildingFunction: string[];
  storeys: string[];
  heightM: string[];
  floorAreaM2: string[];
  units: string[];
  address: string[];
  kelurahan: string[];
  kecamatan: string[];
}

const common = {
  kindWord: [] as string[],
  status: ['status'],
  validTo: ['berlaku_sampai', 'masa_berlaku', 'tanggal_berakhir', 'tgl_berakhir'],
  revokedOn: ['tgl_pencabutan', 'tanggal_pencabutan', 'tanggal_cabut'],
  storeys: ['jumlah_lantai'],
  heightM: ['tinggi_bangunan'],
  units: ['jumlah_unit'],
  address: ['alamat', 'lokasi', 'alamat_bangunan', 'alamat_lokasi'],
  kelurahan: ['kelurahan_bangunan', 'kelurahan'],
  kecamatan: ['kecamatan_bangunan', 'kecamatan'],
};

/** The systems whose exports offices have. Owners, telephone numbers and NIK are in them and never kept. */
export const permitShapes: readonly PermitShape[] = [
  {
    ...common,
    id: 'simbg',
    signatures: [
      ['no_dokumen', 'no_registrasi'],
      ['nomor_registrasi', 'nomor_dokumen', 'fungsi_bangunan'],
    ],
    kind: 'pbg',
    number: ['no_dokumen', 'nomor_dokumen'],
    issuedOn: ['tgl_sk', 'tanggal_terbit'],
    buildingFunction: ['fungsi_bangunan', 'fungsi'],
    floorAreaM2: ['luas_bangunan', 'luas_m2'],
  },
  {
    ...common,
    id: 'oss',
    signatures: [['id_perizinan', 'nomor_dokumen']],
    kind: null,
    number: ['nomor_dokumen'],
    kindWord: ['jenis_dokumen', 'kategori_dokumen'],
    issuedOn: ['tanggal_terbit'],
    buildingFunction: ['fungsi_bangunan'],
    floorAreaM2: ['luas_bangunan'],
  },
  {
    ...common,
    id: 'sicantik',
    signatures: [
      ['nomor_izin', 'jenis_layanan'],
      ['id_permohonan', 'nomor_izin'],
    ],
    kind: null,
    number: ['nomor_izin'],
    kindWord: ['jenis_layanan'],
    issuedOn: ['tgl_penetapan'],
    buildingFunction: ['fungsi_bangunan'],
    floorAreaM2: ['luas_bangunan'],
  },
  {
    ...common,
    id: 'kkpr',
    signatures: [
      ['nomor', 'tanggal', 'luas_disetujui'],
      ['nomor', 'tanggal', 'pola_ruang'],
      ['nomor_kkpr', 'tanggal'],
    ],
    kind: 'kkpr',
    number: ['nomor_kkpr', 'nomor'],
    issuedOn: ['tanggal', 'tanggal_terbit'],
    buildingFunction: ['peruntukan'],
    floorAreaM2: [],
  },
  {
    ...common,
    id: 'own',
    signatures: [['number', 'kind']],
    kind: null,
    number: ['number'],
    kindWord: ['kind'],
    issuedOn: ['issuedon'],
    validTo: ['validto'],
    revokedOn: ['revokedon'],
    buildingFunction: ['buildingfunction', 'function'],
    storeys: ['storeys'],
    heightM: ['heightm'],
    floorAreaM2: ['flooraream2'],
    units: ['units'],
    address: ['address'],
  },
];

/** Column names as the shapes know them: lower case, spaces and marks as underscores. */
export const columnKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The shape that a table has, or undefined. */
export function recogniseShape(columns: string[]): PermitShape | undefined {
  const keys = new Set(columns.map(columnKey));
  return permitShapes.find((shape) =>
    shape.signatures.some((signature) =>
      signature.every((name) => keys.has(name) || keys.has(asInDbf(name))),
    ),
  );
}
