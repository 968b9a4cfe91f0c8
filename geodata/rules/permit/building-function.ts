/** Functions of a building (PP 16/2021 ps. 4 and 5); `campuran` is a mix that nobody spelled out. */
export type BuildingFunction = 'hunian' | 'keagamaan' | 'usaha' | 'sosial dan budaya' | 'khusus' | 'campuran';

/** How offices write them, in lower case, without `fungsi`, `bangunan` and `gedung`. What belongs to two functions is a mix. */
const spellings: Record<BuildingFunction, readonly string[]> = {
  hunian: [
    'hunian',
    'tempat tinggal',
    'rumah',
    'rumah tinggal',
    'rumah tinggal tunggal',
    'rumah tinggal deret',
    'rumah deret',
    'rumah susun',
    'rumah kos',
    'rtt',
    'rusun',
    'kos',
    'asrama',
    'apartemen',
    'perumahan',
    'residential',
  ],
  keagamaan: ['keagamaan', 'agama', 'peribadatan', 'rumah ibadah', 'tempat ibadah', 'masjid', 'gereja'],
  usaha: [
    'usaha',
    'toko',
    'perdagangan',
    'perdagangan dan jasa',
    'perkantoran',
    'kantor',
    'perhotelan',
    'hotel',
    'restoran',
    'rumah makan',
    'perindustrian',
    'industri',
    'pabrik',
    'penyimpanan',
    'pergudangan',
    'gudang',
    'bengkel',
    'spbu',
    'business',
  ],
  'sosial dan budaya': [
    'sosial dan budaya',
    'sosial budaya',
    'sosial',
    'budaya',
    'sosbud',
    'pendidikan',
    'sekolah',
    'kesehatan',
    'rumah sakit',
    'klinik',
    'puskesmas',
    'kebudayaan',
    'pelayanan umum',
  ],
  khusus: ['khusus'],
  campuran: ['campuran', 'ganda', 'lebih dari satu', 'ruko', 'rumah toko', 'rukan', 'rumah kantor'],
};

const meaning = new Map(
  Object.entries(spellings).flatMap(([name, written]) =>
    written.map((text) => [text, name as BuildingFunction] as const),
  ),
);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/\b(fungsi|bangunan|gedung)\b/g, ' ')
    .replace(/[^a-z,/+]+/g, ' ')
    .trim();

/** Texts that were read already: a city writes few, again and again. */
const read = new Map<string, ReadonlySet<BuildingFunction> | null>();
const mostRead = 500;

/** The functions that a text names, several when it spells out a mix; null when it cannot be read. */
export function functionsIn(text: string): ReadonlySet<BuildingFunction> | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const functions = readFunctions(text);
  if (read.size < mostRead) read.set(text, functions);
  return functions;
}

function readFunctions(text: string): ReadonlySet<BuildingFunction> | null {
  const whole = meaning.get(plain(text));
  if (whole) return new Set([whole]);
  const parts = plain(text)
    .split(/[,/+]|\bdan\b/)
    .map((part) => meaning.get(part.trim()));
  return parts.every((part) => part !== undefined) ? new Set(parts) : null;
}

/** Whether what is done stays within what was allowed; `unknown` where a mix is not spelled out. */
export function staysWithin(
  done: ReadonlySet<BuildingFunction>,
  allowed: ReadonlySet<BuildingFunction>,
): 'yes' | 'no' | 'unknown' {
  if ([...done].every((each) => allowed.has(each))) return 'yes';
  if (allowed.has('campuran')) return 'unknown';
  return done.has('campuran') && allowed.size > 1 ? 'unknown' : 'no';
}
