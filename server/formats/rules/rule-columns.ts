/** A column's name without marks, units and words of degree: `KDB maks. (%)` is `kdb`. */
export const ruleColumn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/maksimum|maksimal|maks|max|minimum|minimal|min|persen|%/g, '')
    .replace(/[^a-z0-9]/g, '');

/** Areas of parcels come in two columns that differ only by such a word, so these look at the whole name. */
const from = /luas.*(dari|min|mulai)|(area|parcel).*(from|min)/i;
const to = /luas.*(sampai|maks|max|hingga|s\.?d)|(area|parcel).*(to|max)/i;

const spellings = {
  zone: [
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
  kdb: ['kdb', 'kdbpct', 'koefisiendasarbangunan'],
  klb: ['klb', 'koefisienlantaibangunan'],
  kdh: ['kdh', 'kdhpct', 'koefisiendaerahhijau', 'koefisiendasarhijau'],
  ktb: ['ktb', 'ktbpct', 'koefisientapakbasement', 'koefisientapakbasemen'],
  gsb: ['gsb', 'gsbm', 'garissempadanbangunan'],
  height: ['tinggi', 'tinggibangunan', 'ketinggian', 'ketinggianbangunan', 'height', 'heightm', 'tb'],
  storeys: ['lantai', 'jumlahlantai', 'jumlahlapis', 'storeys'],
  roadClass: ['kelasjalan', 'fungsijalan', 'hierarkijalan', 'jalan', 'roadclass'],
  recharge: ['resapan', 'resapanair', 'kawasanresapanair', 'recharge'],
  function: ['fungsi', 'fungsibangunan', 'peruntukan', 'buildingfunction'],
  basis: ['dasarhukum', 'dasar', 'peraturan', 'basis', 'instrument'],
  article: ['pasal', 'article'],
  note: ['catatan', 'keterangan', 'note'],
  code: ['kbli5', 'kbli', 'kodekbli', 'kodekegiatan', 'activity'],
  activity: ['kegiatan', 'namakegiatan', 'jeniskegiatan', 'judulkbli', 'activityname'],
  permission: ['status', 'ketentuan', 'itbx', 'permission', 'izin'],
  conditions: ['syarat', 'persyaratan', 'conditions', 'ketentuankhusus'],
} as const;

export type RuleField = keyof typeof spellings | 'parcelFrom' | 'parcelTo';
export type RuleColumns = Partial<Record<RuleField, string>>;

/** Which column of a table holds what. */
export function findRuleColumns(names: string[]): RuleColumns {
  const byKey = new Map(names.map((name) => [ruleColumn(name), name]));
  const found: RuleColumns = {};
  for (const [field, keys] of Object.entries(spellings) as [keyof typeof spellings, readonly string[]][]) {
    const column = keys.map((key) => byKey.get(key)).find((name) => name !== undefined);
    if (column !== undefined) found[field] = column;
  }
  const lower = names.find((name) => from.test(name));
  const upper = names.find((name) => to.test(name) && name !== lower);
  if (lower !== undefined) found.parcelFrom = lower;
  if (upper !== undefined) found.parcelTo = upper;
  return found;
}
