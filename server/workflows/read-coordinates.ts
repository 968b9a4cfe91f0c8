import type { Position } from '../../geodata/model/index.ts';

const degrees = String.raw`(-?\d{1,3}(?:[.,]\d+)?)`;
const decimal = new RegExp(String.raw`^${degrees}°?\s*(?:[;,/]\s*|\s+)${degrees}°?$`);
const sexagesimal =
  /(\d{1,3})\s*°\s*(?:(\d{1,2})\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?(LU|LS|BT|BB|[NSEWUTB])/gi;
const angle = String.raw`(\d{1,3}(?:[.,]\d+)?)\s*°?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]?\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')?\s*)?`;
const letter = '(LU|LS|BT|BB|[NSEWUTB])';
const lettersAfter = new RegExp(`^${angle}${letter}[\\s,;]+${angle}${letter}$`, 'i');
const lettersBefore = new RegExp(`^${letter}\\s*${angle}[\\s,;]*${letter}\\s*${angle}$`, 'i');
/** Signs and axis of compass letters, English and Indonesian. T is timur, B barat. */
const compass: Record<string, ['lat' | 'lon', 1 | -1]> = {
  N: ['lat', 1],
  U: ['lat', 1],
  LU: ['lat', 1],
  S: ['lat', -1],
  LS: ['lat', -1],
  E: ['lon', 1],
  T: ['lon', 1],
  BT: ['lon', 1],
  W: ['lon', -1],
  B: ['lon', -1],
  BB: ['lon', -1],
};

const number = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

/** Coordinates as people write them: `3.58, 98.67`, `3,58 98,67`, `3°35'02"N 98°40'12"E`, `3 35 02 LU 98 40 12 BT`, `LU 3,58 BT 98,67`. Null when it is something else. */
export function readCoordinates(text: string): Position | null {
  return readDecimal(text.trim()) ?? readSexagesimal(text) ?? readLettered(text.trim());
}

/** Latitude first, as maps on telephones copy it; turned round when only the other order lies in Indonesia. */
function readDecimal(text: string): Position | null {
  const [, first, second] = decimal.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [a, b] = [number(first), number(second)];
  return inIndonesia(b, a) || !inIndonesia(a, b) ? onEarth(b, a) : onEarth(a, b);
}

function readSexagesimal(text: string): Position | null {
  const found = [...text.matchAll(sexagesimal)].map(([, d, m, s, letter]) => {
    const [axis, sign] = compass[(letter ?? '').toUpperCase()]!;
    return { axis, value: sign * (number(d) + number(m) / 60 + number(s) / 3600) };
  });
  const lat = found.find(({ axis }) => axis === 'lat');
  const lon = found.find(({ axis }) => axis === 'lon');
  return lat && lon ? onEarth(lon.value, lat.value) : null;
}

/** Two angles with their letters and nothing else, the letter before or after, the marks of degrees left out. */
function readLettered(text: string): Position | null {
  const [, ...after] = lettersAfter.exec(text) ?? [];
  if (after.length > 0) return fromAngles(after.slice(0, 3), after[3], after.slice(4, 7), after[7]);
  const [, ...before] = lettersBefore.exec(text) ?? [];
  return fromAngles(before.slice(1, 4), before[0], before.slice(5, 8), before[4]);
}

type Parts = (string | undefined)[];

function fromAngles(a: Parts, letterOfA = '', b: Parts, letterOfB = ''): Position | null {
  const [one, other] = [compass[letterOfA.toUpperCase()], compass[letterOfB.toUpperCase()]];
  if (!one || !other || one[0] === other[0]) return null;
  const value = ([d, m, s]: Parts, sign: number): number =>
    sign * (number(d) + number(m) / 60 + number(s) / 3600);
  const [first, second] = [value(a, one[1]), value(b, other[1])];
  return one[0] === 'lat' ? onEarth(second, first) : onEarth(first, second);
}

const inIndonesia = (lon: number, lat: number): boolean => lon > 94 && lon < 142 && lat > -12 && lat < 7;
const onEarth = (lon: number, lat: number): Position | null =>
  Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
