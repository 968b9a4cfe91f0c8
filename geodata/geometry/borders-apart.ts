import type { Position } from '../model/index.ts';
import { ringsHold } from './holds.ts';
import type { Rings } from './parts.ts';
import { pointToSegment2, segmentsCross } from './segments.ts';

/** Borders nearer than this (m) are left to the clipper. */
const clearM = 0.01;

const near = (p: Position, q: Position, r: Position): boolean => pointToSegment2(p, q, r) < clearM * clearM;

function bordersNear(a: Rings, b: Rings): boolean {
  for (const one of a) {
    for (let i = 1; i < one.length; i++) {
      const p = one[i - 1]!;
      const q = one[i]!;
      for (const other of b) {
        for (let j = 1; j < other.length; j++) {
          const r = other[j - 1]!;
          const s = other[j]!;
          if (Math.max(p[0], q[0]) + clearM < Math.min(r[0], s[0])) continue;
          if (Math.min(p[0], q[0]) - clearM > Math.max(r[0], s[0])) continue;
          if (Math.max(p[1], q[1]) + clearM < Math.min(r[1], s[1])) continue;
          if (Math.min(p[1], q[1]) - clearM > Math.max(r[1], s[1])) continue;
          if (segmentsCross(p, q, r, s) || near(p, r, s) || near(q, r, s) || near(r, p, q) || near(s, p, q))
            return true;
        }
      }
    }
  }
  return false;
}

/** Spares the clipper: `inside` or `outside` when the borders of flat `a` and `b` stay clear of each other and neither holds a piece of the other's border; else null. */
export function bordersApart(a: Rings[], b: Rings[]): 'inside' | 'outside' | null {
  if (a.some((one) => b.some((other) => bordersNear(one, other)))) return null;
  if (b.some((rings) => rings.some((ring) => a.some((one) => ringsHold(one, ring[0]!))))) return null;
  const inside = a.map((one) => b.some((rings) => ringsHold(rings, one[0]![0]!)));
  if (inside.every(Boolean)) return 'inside';
  return inside.some(Boolean) ? null : 'outside';
}
