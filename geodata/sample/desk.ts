import type {
  Case,
  Day,
  Finding,
  FindingKind,
  FindingStatus,
  Report,
  ReportCategory,
  ReportStatus,
} from '../model/index.ts';
import { dayAfter } from './calendar.ts';
import type { SampleLot } from './feature.ts';
import { idOf, mix, randomOf } from './random.ts';
import { doubtfulKinds, type PlantKind, violationKinds } from './truth.ts';

/** A finding with what the office knows of it. */
export interface SampleFinding {
  finding: Finding;
  /** Invented officer. */
  by: string;
  receivedAt: string;
  status: FindingStatus;
  buildingId: string;
}
export interface SampleCase {
  case: Case;
  buildingId: string;
}
export interface SampleReport {
  report: Report;
  number: string;
  receivedAt: string;
  status: ReportStatus;
  buildingId: string;
}

/** Invented people. */
const officers = [
  'Rizky Lubis',
  'Dewi Simanjuntak',
  'Fadhil Nasution',
  'Maria Ginting',
  'Hendra Siregar',
] as const;

const seen: Partial<Record<PlantKind, { kind: FindingKind; note: string }>> = {
  'no-permit': {
    kind: 'building-new',
    note: 'Papan PBG tidak terpasang; pemilik tidak dapat menunjukkan izin.',
  },
  'permit-expired': {
    kind: 'building-new',
    note: 'Izin yang ditunjukkan sudah berakhir sebelum pekerjaan dimulai.',
  },
  'permit-revoked': { kind: 'building-new', note: 'Izin tercatat dicabut; pekerjaan tetap berjalan.' },
  'outside-permit': { kind: 'building-extension', note: 'Bagian belakang bangunan melewati gambar izin.' },
  'use-prohibited': { kind: 'use-change', note: 'Kegiatan usaha tidak sesuai dengan peruntukan zona.' },
  'kdb-exceeded': { kind: 'building-extension', note: 'Hampir seluruh persil tertutup bangunan.' },
  'river-setback': { kind: 'building-new', note: 'Bangunan berdiri di tepi sungai tanpa jarak.' },
  'river-setback-permitted': {
    kind: 'building-new',
    note: 'Bangunan di sempadan sungai; pemilik menunjukkan izin.',
  },
  'storeys-over-permit': { kind: 'building-storeys', note: 'Jumlah lantai lebih banyak daripada izin.' },
  'function-differs': { kind: 'use-change', note: 'Izin untuk hunian, dipakai untuk usaha.' },
  gsb: { kind: 'building-extension', note: 'Teras depan menempel pada batas jalan.' },
  'permit-no-footprint': { kind: 'other', note: 'Izin ada tetapi gambarnya belum ditemukan.' },
  'river-line': { kind: 'other', note: 'Bangunan tepat di garis sempadan; perlu diukur.' },
  'river-depth-unknown': { kind: 'other', note: 'Kedalaman sungai di sini belum pernah diukur.' },
};

/** Buildings that someone has looked at: some of every kind, from all over the city. */
export function noticed(lots: Iterable<SampleLot>, most: number): SampleLot[] {
  const byKind = new Map<PlantKind, SampleLot[]>();
  for (const lot of lots) {
    if (!seen[lot.truth.kind]) continue;
    const list = byKind.get(lot.truth.kind) ?? [];
    byKind.set(lot.truth.kind, list);
    list.push(lot);
  }
  const picked: SampleLot[] = [];
  for (let round = 0; picked.length < most && round < most; round++) {
    for (const list of byKind.values()) {
      const lot = list[Math.floor(((round * 0.618 + 0.11) % 1) * list.length)];
      if (lot && picked.length < most && !picked.includes(lot)) picked.push(lot);
    }
  }
  return picked;
}

const moment = (day: Day, minutes: number): string =>
  `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+07:00`;

/** Findings of the last 60 days before `today`, newest last. */
export function findingsOf(seed: number, today: Day, lots: readonly SampleLot[]): SampleFinding[] {
  const random = randomOf(seed, 701);
  const opened = new Set(
    lots
      .filter(({ truth }) => violationKinds.has(truth.kind))
      .filter((_, i) => i % 2 === 0)
      .slice(0, 12),
  );
  return lots.map(({ building, permits, truth }, i) => {
    const day = dayAfter(today, -Math.ceil(((lots.length - i) / lots.length) * 59));
    const minutes = random.whole(8 * 60, 16 * 60);
    const ring = building.geometry.type === 'Polygon' ? building.geometry.coordinates[0]! : [];
    const { kind, note } = seen[truth.kind]!;
    const accuracyM = random.whole(3, 8);
    return {
      by: officers[i % officers.length]!,
      receivedAt: moment(day, minutes + random.whole(1, 40)),
      status: opened.has(lots[i]!) ? 'case-opened' : i % 13 === 5 ? 'rejected' : 'received',
      buildingId: building.id,
      finding: {
        id: idOf(seed, 'finding', i),
        observedAt: moment(day, minutes),
        geometry: building.geometry,
        fix: { position: ring[0]!, accuracyM, at: moment(day, minutes - 1) },
        placedBy: 'map',
        kind,
        activity: building.circumstances.activity ?? null,
        buildingFunction: building.circumstances.buildingFunction ?? null,
        storeys: building.circumstances.storeys ?? null,
        heightM: null,
        builtOn: building.circumstances.builtOn ?? null,
        permitNumber: permits[0]?.number ?? null,
        note,
        photos: [],
        corrects: null,
        report: null,
      },
    };
  });
}

/** Cases opened on the findings that say so. */
export function casesOf(
  seed: number,
  today: Day,
  findings: readonly SampleFinding[],
  lots: readonly SampleLot[],
): SampleCase[] {
  const year = today.slice(0, 4);
  return findings
    .map((found, i) => ({ found, lot: lots[i]! }))
    .filter(({ found }) => found.status === 'case-opened')
    .map(({ found, lot }, i) => ({
      buildingId: found.buildingId,
      case: {
        id: idOf(seed, 'case', i),
        number: `TARU-1271-${year}-${String(i + 1).padStart(6, '0')}`,
        findingId: found.finding.id,
        stage: i % 6 === 5 ? 'closed' : 'indication',
        openedAt: moment(dayAfter(found.finding.observedAt.slice(0, 10), 1), 9 * 60 + i * 7),
        openedBy: 'Sri Wahyuni',
        reason: found.finding.note,
        outcome: doubtfulKinds.has(lot.truth.kind) ? 'unclear' : 'violates',
        point: found.finding.fix!.position,
        kelurahan: lot.kelurahan,
      },
    }));
}

const complaints: readonly (readonly [ReportCategory, string])[] = [
  ['building', 'Ada bangunan baru tanpa papan izin di gang kami.'],
  ['river', 'Rumah dibangun sampai ke bibir sungai, air naik saat hujan.'],
  ['land-use', 'Bengkel beroperasi sampai malam di tengah perumahan.'],
  ['building', 'Tetangga membangun sampai menutup jalan air.'],
  ['public-land', 'Teras ruko memakai badan jalan.'],
  ['height', 'Bangunan tiga lantai padahal sekitar hanya dua lantai.'],
  ['land-use', 'Gudang barang di lingkungan rumah, truk keluar masuk.'],
  ['other', 'Mohon diperiksa apakah bangunan ini punya izin.'],
];

/** Citizens' reports of the last month about some of those buildings. */
export function reportsOf(seed: number, today: Day, lots: readonly SampleLot[]): SampleReport[] {
  const random = randomOf(seed, 702);
  const statuses: readonly ReportStatus[] = [
    'received',
    'received',
    'verified',
    'assigned',
    'received',
    'scheduled',
    'done',
    'rejected',
  ];
  return complaints.flatMap(([category, text], i) => {
    const lot = lots[(i * 5 + 2) % Math.max(1, lots.length)];
    if (lot?.building.geometry.type !== 'Polygon') return [];
    const codeHash = Array.from({ length: 8 }, (_, k) =>
      mix(seed, 703, i, k).toString(16).padStart(8, '0'),
    ).join('');
    return [
      {
        number: `TARU-1271-${today.slice(0, 4)}-L${String(i + 1).padStart(6, '0')}`,
        receivedAt: moment(dayAfter(today, -30 + i * 4), random.whole(7 * 60, 21 * 60)),
        status: statuses[i]!,
        buildingId: lot.building.id,
        report: {
          id: idOf(seed, 'report', i),
          category,
          text,
          point: { type: 'Point' as const, coordinates: lot.building.geometry.coordinates[0]![0]! },
          accuracyM: random.whole(5, 25),
          place: `${String(lot.building.properties.address)}, Kel. ${lot.kelurahan}`,
          photos: [],
          codeHash,
          anonymous: i % 2 === 0,
          confidential: i % 4 === 1,
          contact: null,
        },
      },
    ];
  });
}
