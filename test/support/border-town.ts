import type { Area, Geometry, RuleRow } from '../../geodata/model/index.ts';
import { analyzeLand } from '../../server/queries/load.ts';
import type { Store } from '../../server/store/store.ts';
import {
  areaOf,
  beside,
  box,
  type Dice,
  dice,
  fullRow,
  grown,
  type Line,
  lineOf,
  type NewPermit,
  offset,
  overlayRow,
  rectangleAt,
  sides,
} from './borders.ts';
import { at, drawLayer, drawPlan, grantPermits, useRow } from './land.ts';
import { addCity } from './store.ts';

/** How far north the plan reaches, metres; streets and tracks go a little farther. */
const planned = 4000;
const end = planned + 20;
const strips: [code: string, west: number, east: number][] = [
  ['R-1', 0, 300],
  ['R-2', 300, 420],
  ['PS-1', 420, 450],
  ['K-1', 450, 800],
  ['RTH-2', 800, 830],
  ['R-3', 830, 1200],
];
const zoneClass = (code: string) => (/^(PS|RTH)/.test(code) ? 'lindung' : 'budidaya');

/** Zones in which shops may cover only so much of the block. */
const shares: Record<string, number> = { 'R-2': 4 };
const uses: RuleRow[] = strips.flatMap(([code], i) => [
  useRow(code, 'rumah', zoneClass(code) === 'lindung' ? 'X' : 'I'),
  {
    ...useRow(code, 'toko', (['I', 'T', 'X', 'I', 'B', 'TB'] as const)[i]!),
    maxShareOfBlockPct: shares[code] ?? null,
  } as RuleRow,
]);
const rows: RuleRow[] = [
  ...uses,
  fullRow('R-1', { sideM: null, rearM: null }),
  fullRow('R-2', { gsbFormula: 'n/2+1', gsbM: null, gsbFrom: 'road-axis' }),
  fullRow('R-2', { roadClass: 'lokal', kdbMaxPct: 70, gsbFrom: 'parcel-line' }),
  fullRow('K-1', { gsbFrom: 'road-edge', sideM: null, rearM: null }),
  fullRow('K-1', { parcelAreaMinM2: 150, kdbMaxPct: 80, sideM: null, rearM: null }),
  fullRow('R-3', { gsbM: null, recharge: true, sideM: null }),
  fullRow('R-3', { gsbM: null, sideM: null, rearM: null }),
  ...(['lp2b', 'heritage'] as const).map((kind) => overlayRow(kind, 'prohibits')),
  ...(['flood', 'tod', 'recharge'] as const).map((kind) => overlayRow(kind, 'measure')),
];

const overlays: [kind: string | null, west: number, south: number, east: number, north: number][] = [
  ['lp2b', 40, 40, 140, 120],
  ['flood', 500, 100, 700, 190],
  ['heritage', 860, 300, 1000, 420],
  ['tod', 60, 700, 160, 780],
  ['recharge', 900, 600, 1100, 760],
  ['kkop', 470, 900, 600, 1000],
  [null, 240, 900, 330, 1000],
];

const road = (line: Line, properties: object) => ({
  geometry: lineOf(...line) as Geometry as never,
  properties: { name: 'Jalan', ...properties },
});
const roads: [Line, { class: string | null; widthM: number | null }][] = [
  [
    [
      [200, -20],
      [200, end],
    ],
    { class: 'lokal', widthM: 8 },
  ],
  [
    [
      [560, -20],
      [560, end],
    ],
    { class: 'lingkungan', widthM: null },
  ],
  [
    [
      [-20, 500],
      [1220, 500],
    ],
    { class: 'kolektor', widthM: 12 },
  ],
  [
    [
      [-20, 790],
      [1220, 850],
    ],
    { class: 'lokal', widthM: 6 },
  ],
];
const river = areaOf([0, 200], [500, 210], [1200, 200], [1200, 216], [500, 226], [0, 216]);
const riverBanks: Line[] = [
  [
    [0, 216],
    [500, 226],
  ],
  [
    [500, 226],
    [1200, 216],
  ],
];
const drain: Line = [
  [0, 350],
  [1200, 352],
];
const rail: Line = [
  [1000, -20],
  [1004, end],
];
const wire: Line = [
  [640, -20],
  [660, end],
];
const lake = [100, 560, 180, 640] as const;
const coast: Line = [
  [1400, -160],
  [-200, -160],
];

/** Lines near which some rule changes its mind: borders, and what is as far from them as a row says. */
const lines: Line[] = [
  ...strips.slice(1).map(
    ([, west]): Line => [
      [west, 0],
      [west, planned],
    ],
  ),
  [
    [1200, planned],
    [0, planned],
  ],
  ...riverBanks.flatMap((bank) => [bank, beside(bank, 10), beside(bank, 15)]),
  ...roads.flatMap(([line, { widthM }]) => {
    const half = (widthM ?? 0) / 2;
    return [beside(line, half), beside(line, -half), beside(line, half + 5), beside(line, -half - 5)];
  }),
  ...[1, -1].map((by) => beside(drain, by)),
  ...[6, 11, 17, -6, -11, -17].map((by) => beside(rail, by)),
  ...[10, 13.5, 17, -13.5].map((by) => beside(wire, by)),
  ...overlays.flatMap(([, ...corners]) => sides(...corners)),
  ...sides(...lake, 50),
  beside(coast, -100),
  // the inner surface of the airfield ends here
  [
    [500, 0],
    [500, planned],
  ],
  [
    [400, 800],
    [400, 400],
  ],
];

interface Built {
  building: { geometry: Area; properties: Record<string, unknown> };
  parcel: { geometry: Area; properties: Record<string, unknown> } | null;
  permit: NewPermit | null;
  /** Of a footprint on the same parcel that nobody has built on. */
  unbuilt: NewPermit | null;
}

/** Long lines get more buildings, so that not too many stand on each other. */
const places = (some: readonly Line[]): Line[] =>
  some.flatMap((line) => {
    const [[ax, ay], [bx, by]] = line;
    return Array.from({ length: Math.ceil(Math.hypot(bx - ax, by - ay) / 200) }, () => line);
  });

/** Where the doubt about those lines ends, on either side. */
const doubtEnds = (doubtM: number): Line[] =>
  lines.flatMap((line) => [beside(line, doubtM), beside(line, -doubtM)]);

/** A building beside a line, with a parcel and a permit whose borders are as near to it as the line. */
function build(line: Line, dice: Dice, i: number): Built {
  const rectangle = rectangleAt(line, dice);
  const plain = [0, 0, 0, 0];
  const margins = () => plain.map(() => (dice.chance(0.6) ? dice.between(0.5, 6) : offset(dice) * 2));
  const few = () => plain.map(() => (dice.chance(0.7) ? dice.between(0.12, 0.5) : offset(dice) / 2));
  const geometry = grown(rectangle, plain);
  const number = `SK-PBG-${i}`;
  const known = <T>(value: T): T | undefined => (dice.chance(0.8) ? value : undefined);
  const parcel = `P-${i}`;
  const properties = {
    parcel: dice.chance(0.5) ? parcel : undefined,
    activity: known(dice.pick(['rumah', 'toko', 'rumah-tinggal', 'pabrik'])),
    buildingFunction: known(dice.pick(['hunian', 'usaha', 'campuran'])),
    builtOn: known(dice.pick(['2008-05-01', '2013-05-01', '2019-05-01', '2025-09-01'])),
    storeys: known(dice.pick([1, 3, 4])),
    heightM: known(dice.pick([4, 12, 12.001, 46])),
    floorAreaM2: known(dice.between(20, 300)),
    greenAreaM2: known(dice.between(0, 80)),
    basementAreaM2: known(dice.pick([0, 30])),
    units: known(1),
    permitNumber: dice.chance(0.3) ? number : undefined,
    accuracyM: dice.chance(0.02) ? 2 : undefined,
  };
  const place = dice.pick(['area', 'area', 'area', 'area', 'point', 'none', 'nothing'] as const);
  const [x, y] = rectangle.corner;
  const spot = { type: 'Point' as const, coordinates: at(x + offset(dice), y + offset(dice)) };
  return {
    building: { geometry, properties: JSON.parse(JSON.stringify(properties)) },
    parcel: dice.chance(0.85)
      ? { geometry: grown(rectangle, margins()), properties: { number: parcel } }
      : null,
    permit:
      place === 'nothing'
        ? null
        : {
            number,
            geometry: place === 'area' ? grown(rectangle, few()) : place === 'point' ? spot : null,
            kind: dice.pick(['pbg', 'pbg', 'pbg', 'imb', 'slf', 'kkpr']),
            status: dice.pick([null, 'SK PBG Terbit', 'Sertifikat PBG & SLF Terbit', 'Dicabut']),
            issuedOn: dice.pick(['2007-01-01', '2018-01-01', '2023-01-01', '2027-01-01']),
            validTo: dice.pick([null, null, '2024-01-01']),
            storeys: dice.pick([null, 1, 3]),
            heightM: dice.pick([null, 12]),
            floorAreaM2: dice.pick([null, 100]),
            buildingFunction: dice.pick([null, 'hunian', 'usaha']),
            units: dice.pick([null, 1]),
          },
    unbuilt: dice.chance(0.2)
      ? {
          number: `${number}-B`,
          geometry: grown(rectangle, [0, 0, -rectangle.length - dice.between(0.05, 4), dice.between(4.1, 6)]),
          storeys: dice.pick([null, 1, 3]),
          revokedOn: dice.pick([null, null, '2024-01-01']),
        }
      : null,
  };
}

/** A town of which every building stands on, or centimetres beside, a line that decides something: or, on a rough map, where the doubt about it ends. Gives its code. */
export async function drawBorderTown(
  store: Store,
  code: string,
  buildings: number,
  seed: number,
  doubtM = 0,
): Promise<string> {
  await addCity(store, code);
  const drawn = dice(seed);
  const zone = (zoneCode: string, west: number, east: number, north = planned) => ({
    code: zoneCode,
    class: zoneClass(zoneCode) as 'lindung' | 'budidaya',
    geometry: box(west, 0, east, north),
  });
  await drawPlan(
    store,
    code,
    '2015-01-01',
    [zone('R-1', 0, 500), zone('PS-1', 500, 560), zone('K-1', 560, 1200)],
    rows.map((row) => ({ ...row, id: row.id.replace(/^.{8}/, '00000001') })),
    '2025-01-01',
  );
  await drawPlan(
    store,
    code,
    '2025-01-01',
    [
      ...strips.map((strip) => zone(...strip)),
      // drawn twice, as plans do
      { code: 'K-1', class: 'budidaya', geometry: box(1100, 880, 1180, 960) },
    ],
    rows,
  );
  const layer = (name: string, geometry: unknown, properties: object = {}) =>
    drawLayer(store, code, name, [{ geometry: geometry as never, properties: { name, ...properties } }]);
  await layer('rivers', river, { depthM: 2, embanked: false, urban: true });
  await layer('lakes', box(...lake));
  await layer('springs', { type: 'Point', coordinates: at(600, 600) });
  await layer('coasts', lineOf(...coast));
  await layer('rails', lineOf(...rail), { grade: 'permukaan tanah' });
  await layer('power-lines', lineOf(...wire), { voltageKv: 150, support: 'menara', conductorM: 20 });
  await layer('drains', lineOf(...drain), { widthM: 2 });
  await layer('airfields', box(-3600, 0, -3500, planned), { elevationM: 10, reliefM: 4 });
  await drawLayer(
    store,
    code,
    'roads',
    roads.map(([line, about]) => road(line, about)),
  );
  await drawLayer(
    store,
    code,
    'overlays',
    overlays.map(([kind, ...corners]) => ({
      geometry: box(...corners) as never,
      properties: { kind, name: kind, limitM: kind === 'kkop' ? 10 : null },
    })),
  );
  await drawLayer(store, code, 'boundaries', [
    {
      geometry: box(-300, -300, 600, planned + 300) as never,
      properties: { name: 'Barat', level: 'kelurahan', kecamatan: 'Batas' },
    },
    {
      geometry: box(600, -300, 1500, planned + 300) as never,
      properties: { name: 'Timur', level: 'kelurahan', kecamatan: 'Batas' },
    },
  ]);
  const placed = places(doubtM > 0 ? doubtEnds(doubtM) : lines);
  const step = doubtM > 0 ? Math.max(1, Math.floor(placed.length / buildings)) : 1;
  const built = Array.from({ length: buildings }, (_, i) =>
    build(placed[(i * step) % placed.length]!, drawn, i),
  );
  await drawLayer(
    store,
    code,
    'parcels',
    built.flatMap(({ parcel }) => parcel ?? []).map((it) => ({ ...it, geometry: it.geometry as never })),
  );
  await drawLayer(
    store,
    code,
    'buildings',
    built.map(({ building }) => ({ ...building, geometry: building.geometry as never })),
  );
  await grantPermits(
    store,
    code,
    built.flatMap(({ permit, unbuilt }) => [permit, unbuilt].filter((it) => it !== null)),
  );
  await analyzeLand(store);
  return code;
}
