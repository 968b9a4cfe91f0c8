/** Which bound of a value a column's name asks for: `KLB min`, `Luas sampai`. */
type Bound = 'from' | 'to';

const bounds: Readonly<Record<Bound, ReadonlySet<string>>> = {
  from: new Set(['dari', 'mulai', 'sejak', 'min', 'minimal', 'minimum', 'from', 'above', 'lebih', 'atas']),
  to: new Set(['sampai', 'hingga', 'maks', 'maksimal', 'maksimum', 'max', 'maximum', 'to', 'up', 'kurang']),
};
/** Words that say nothing of what the column holds: units and fillers. */
const unsaid = new Set(['m', 'm2', 'pct', 'persen', 'km2', 'dengan', 'di']);

/** A column's name as a key without marks, units and words of degree (`KDB maks. (%)` is `kdb`), and the bound it names. */
export function ruleColumn(name: string): { key: string; bound: Bound | null } {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .replace(/\bs\.?\/?d\.?(?=\s|$)/gi, ' sampai ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !unsaid.has(word));
  const bound =
    (['from', 'to'] as const).find((each) => words.some((word) => bounds[each].has(word))) ?? null;
  return {
    key: words.filter((word) => !bounds.from.has(word) && !bounds.to.has(word)).join(''),
    bound,
  };
}

interface Spelling {
  keys: readonly string[];
  /** The bound that the name may state; without one, none may be. */
  may?: Bound;
  /** The bound that the name must state. */
  must?: Bound;
}

const area = [
  'luas',
  'luaspersil',
  'luaslahan',
  'luastanah',
  'luaslp',
  'luaskavling',
  'luaskaveling',
  'parcelarea',
  'area',
];

const spellings = {
  zone: {
    keys: [
      'zona',
      'kodezona',
      'subzona',
      'kodesubzona',
      'zonecode',
      'zone',
      'kodszntext',
      'kodszn',
      'kodzon',
      'kode',
    ],
  },
  kdb: { keys: ['kdb', 'koefisiendasarbangunan'], may: 'to' },
  klb: { keys: ['klb', 'koefisienlantaibangunan'], may: 'to' },
  klbMin: { keys: ['klb', 'koefisienlantaibangunan'], must: 'from' },
  kdh: { keys: ['kdh', 'koefisiendaerahhijau', 'koefisiendasarhijau'], may: 'from' },
  ktb: { keys: ['ktb', 'koefisientapakbasement', 'koefisientapakbasemen'], may: 'to' },
  gsb: { keys: ['gsb', 'garissempadanbangunan', 'gsbdepan'], may: 'from' },
  side: { keys: ['jarakbebassamping', 'jbs', 'gsbsamping', 'side'], may: 'from' },
  rear: { keys: ['jarakbebasbelakang', 'jbb', 'gsbbelakang', 'rear'], may: 'from' },
  height: {
    keys: ['tinggi', 'tinggibangunan', 'ketinggian', 'ketinggianbangunan', 'height', 'tb'],
    may: 'to',
  },
  storeys: { keys: ['lantai', 'jumlahlantai', 'jumlahlapis', 'storeys'], may: 'to' },
  parcelFrom: { keys: area, must: 'from' },
  parcelTo: { keys: area, must: 'to' },
  roadClass: { keys: ['kelasjalan', 'fungsijalan', 'hierarkijalan', 'jalan', 'roadclass'] },
  recharge: { keys: ['resapan', 'resapanair', 'kawasanresapanair', 'recharge'] },
  function: { keys: ['fungsi', 'fungsibangunan', 'peruntukan', 'buildingfunction'] },
  code: { keys: ['kbli5', 'kbli', 'kodekbli', 'kodekegiatan', 'activity'] },
  activity: { keys: ['kegiatan', 'namakegiatan', 'jeniskegiatan', 'judulkbli', 'activityname'] },
  permission: { keys: ['status', 'ketentuan', 'itbx', 'permission', 'izin'] },
  conditions: { keys: ['syarat', 'persyaratan', 'conditions', 'ketentuankhusus'] },
  object: { keys: ['objek', 'jenisobjek', 'sempadanterhadap', 'object'] },
  rowCode: { keys: ['kode', 'kodeaturan', 'code'] },
  metres: { keys: ['jarak', 'lebarsempadan', 'sempadan', 'batas', 'metres'], may: 'from' },
  measuredFrom: { keys: ['diukur', 'measured'], must: 'from' },
  embanked: { keys: ['bertanggul', 'embanked'] },
  urban: { keys: ['perkotaan', 'kawasanperkotaan', 'urban'] },
  tidal: { keys: ['pasangsurut', 'tidal'] },
  depthAbove: { keys: ['kedalaman', 'depth'], must: 'from' },
  depthUpTo: { keys: ['kedalaman', 'depth'], must: 'to' },
  catchmentAbove: { keys: ['luasdas', 'das', 'catchment'], must: 'from' },
  catchmentUpTo: { keys: ['luasdas', 'das', 'catchment'], must: 'to' },
  voltage: { keys: ['tegangan', 'tegangankv', 'voltagekv'] },
  support: { keys: ['penyangga', 'jenispenyangga', 'support'] },
  space: { keys: ['ruang', 'jenisruang', 'space'] },
  grade: { keys: ['kedudukan', 'letakjalur', 'grade'] },
  surface: { keys: ['permukaan', 'surface'] },
  radius: { keys: ['radius'] },
  slope: { keys: ['kemiringan', 'slope'] },
  storeysAbove: { keys: ['lantai', 'jumlahlantai', 'storeys'], must: 'from' },
  storeysUpTo: { keys: ['lantai', 'jumlahlantai', 'storeys'], must: 'to' },
  overlay: { keys: ['overlay', 'tumpangsusun', 'ketentuankhusus', 'kawasankhusus'] },
  effect: { keys: ['akibat', 'efek', 'effect'] },
  except: { keys: ['kecuali', 'kegiatandikecualikan', 'exceptactivities'] },
  documents: { keys: ['dokumen', 'dokumenwajib', 'requireddocuments'] },
  basis: { keys: ['dasarhukum', 'dasar', 'peraturan', 'basis', 'instrument'] },
  article: { keys: ['pasal', 'article'] },
  date: { keys: ['tanggal', 'tanggalperaturan', 'date'] },
  validFrom: { keys: ['berlaku', 'valid'], must: 'from' },
  validTo: { keys: ['berlaku', 'valid'], must: 'to' },
  note: { keys: ['catatan', 'keterangan', 'note', 'ket'] },
} as const satisfies Record<string, Spelling>;

export type RuleField = keyof typeof spellings;
export type RuleColumns = Partial<Record<RuleField, string>>;

/** Which column of a table holds what; a name may serve several kinds of table. */
export function findRuleColumns(names: string[]): RuleColumns {
  const read = names.map((name) => ({ name, ...ruleColumn(name) }));
  const found: RuleColumns = {};
  for (const [field, spelling] of Object.entries(spellings) as [RuleField, Spelling][]) {
    const { must, may } = spelling;
    const fits = read.filter(({ bound }) => (must ? bound === must : bound === null || bound === may));
    const column = spelling.keys.map((key) => fits.find((each) => each.key === key)).find((each) => each);
    if (column) found[field] = column.name;
  }
  return found;
}
