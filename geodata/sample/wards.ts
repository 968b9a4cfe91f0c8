import { areaOf, type Cell } from './cell.ts';
import { kecamatanFacts, kelurahanFacts } from './medan-facts.ts';
import type { Mesh } from './mesh.ts';
import { distance, middle, toPlane, type Vec } from './plane.ts';

/** A kelurahan as its facts tell it; in metres. */
export interface Ward {
  code: string;
  name: string;
  kecamatan: string;
  /** Kemendagri code without dots of the kecamatan, as in a PBG number: `127101`. */
  kec6: string;
  centre: Vec;
  areaM2: number;
  halfWidth: number;
  halfHeight: number;
}

const kecamatanName = new Map(kecamatanFacts);

/** The 151 kelurahan. */
export const wards: readonly Ward[] = kelurahanFacts.map(([code, name, lon, lat, km2, w, s, e, n]) => {
  const [sw, ne] = [toPlane(w, s), toPlane(e, n)];
  const kec = code.slice(0, 2);
  return {
    code: `12.71.${code}`,
    name,
    kecamatan: kecamatanName.get(kec)!,
    kec6: `1271${kec}`,
    centre: toPlane(lon, lat),
    areaM2: km2 * 1e6,
    halfWidth: (ne[0] - sw[0]) / 2,
    halfHeight: (ne[1] - sw[1]) / 2,
  };
});

/** How far outside the middle of a ward a point lies: 1 on the ellipse in its box, which its area widens or narrows. */
function farness(ward: Ward, p: Vec): number {
  const fill = ward.areaM2 / (Math.PI * ward.halfWidth * ward.halfHeight);
  const [x, y] = [(p[0] - ward.centre[0]) / ward.halfWidth, (p[1] - ward.centre[1]) / ward.halfHeight];
  return (x * x + y * y) / Math.max(0.45, Math.min(1.25, fill));
}

const cityReach = 1.36;

/** The index of the ward nearest to a point in its own measure, and how far. */
export function wardAt(p: Vec): { ward: number; far: number } {
  let best = { ward: 0, far: Infinity };
  wards.forEach((ward, i) => {
    const far = farness(ward, p);
    if (far < best.far) best = { ward: i, far };
  });
  return best;
}

/** The ward of each cell, −1 outside the city. Every ward gets a connected set of cells, the city is connected and has no holes. */
export function wardOfCells(cells: readonly Cell[], mesh: Mesh): number[] {
  const centres = cells.map((cell) => middle(cell.points));
  const owner = centres.map((p) => {
    const { ward, far } = wardAt(p);
    return far <= cityReach ? ward : -1;
  });
  const seats = seatsOf(cells, centres);
  seats.forEach((cell, ward) => {
    owner[cell] = ward;
  });
  const next = neighbours(mesh);
  const reached = new Set<number>();
  for (const seat of seats) spread(seat, next, (cell) => owner[cell] === owner[seat], reached);
  const outside = new Set<number>();
  cells.forEach((_, cell) => {
    if (next[cell]!.has(-1)) spread(cell, next, (other) => owner[other] === -1, outside);
  });
  for (let round = 0; round < 40; round++) {
    const joins = cells.flatMap((_, cell) => {
      if (reached.has(cell) || (owner[cell] === -1 && outside.has(cell))) return [];
      const near = [...next[cell]!].filter((other) => other >= 0 && reached.has(other));
      if (near.length === 0) return [];
      const best = near.reduce((a, b) =>
        farness(wards[owner[b]!]!, centres[cell]!) < farness(wards[owner[a]!]!, centres[cell]!) ? b : a,
      );
      return [[cell, owner[best]!] as const];
    });
    if (joins.length === 0) break;
    for (const [cell, ward] of joins) {
      owner[cell] = ward;
      reached.add(cell);
    }
  }
  return owner.map((ward, cell) => (reached.has(cell) ? ward : -1));
}

/** One cell for each ward that is surely its own: the nearest free one of some size, small wards first. */
function seatsOf(cells: readonly Cell[], centres: Vec[]): number[] {
  const taken = new Set<number>();
  const seats: number[] = [];
  const order = wards.map((_, i) => i).sort((a, b) => wards[a]!.areaM2 - wards[b]!.areaM2);
  for (const ward of order) {
    let best = -1;
    centres.forEach((p, cell) => {
      if (taken.has(cell) || areaOf(cells[cell]!) < 8000) return;
      const d = distance(p, wards[ward]!.centre);
      if (best < 0 || d < distance(centres[best]!, wards[ward]!.centre)) best = cell;
    });
    taken.add(best);
    seats[ward] = best;
  }
  return seats;
}

function neighbours(mesh: Mesh): Set<number>[] {
  const next = Array.from({ length: mesh.size }, () => new Set<number>());
  for (const { left, right } of mesh.edges) {
    next[left]?.add(right);
    next[right]?.add(left);
  }
  return next;
}

function spread(
  start: number,
  next: Set<number>[],
  may: (cell: number) => boolean,
  reached: Set<number>,
): void {
  if (reached.has(start) || !may(start)) return;
  const queue = [start];
  reached.add(start);
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    for (const other of next[cell]!) {
      if (other < 0 || reached.has(other) || !may(other)) continue;
      reached.add(other);
      queue.push(other);
    }
  }
}
