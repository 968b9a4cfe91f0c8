/** A stream of numbers in [0, 1) that depends on its seeds alone. */
export interface Random {
  (): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** A whole number in [low, high]. */
  whole(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

/** Mixes whole numbers into one of 32 bits (murmur3's finaliser over a running sum). */
export function mix(...seeds: number[]): number {
  let hash = 0x9e3779b9;
  for (const seed of seeds) {
    hash = Math.imul(hash ^ (seed | 0), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** The stream of these seeds (mulberry32). */
export function randomOf(...seeds: number[]): Random {
  let state = mix(...seeds);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return Object.assign(next, {
    between: (low: number, high: number) => low + next() * (high - low),
    whole: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    chance: (probability: number) => next() < probability,
  });
}

/** Kinds of things that get an id; the number keeps their ids apart. */
export const idKinds = {
  plan: 1,
  row: 2,
  zone: 3,
  boundary: 4,
  river: 5,
  road: 6,
  rail: 7,
  power: 8,
  parcel: 9,
  building: 10,
  permit: 11,
  finding: 12,
  case: 13,
  report: 14,
  lake: 15,
  spring: 16,
  coast: 17,
  drain: 18,
  airfield: 19,
  overlay: 20,
  fence: 21,
} as const;
export type IdKind = keyof typeof idKinds;

const epoch = Date.UTC(2025, 6, 2);
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);

/** The UUID, version-7 shaped, of the `index`-th thing of a kind; ids of one kind sort like their index. */
export function idOf(seed: number, kind: IdKind, index: number): string {
  const moment = hex(epoch + index, 12);
  const a = mix(seed, idKinds[kind], index, 1);
  const b = mix(seed, idKinds[kind], index, 2);
  const c = mix(seed, idKinds[kind], index, 3);
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(a, 3)}-${hex(0x8000 | (b & 0x3fff), 4)}-${hex(c, 8)}${hex(b >>> 16, 4)}`;
}
