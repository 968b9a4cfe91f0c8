import type { Area } from '../model/index.ts';
import { flatten, frameOf } from './frame.ts';
import { pathsOf } from './parts.ts';

/** 1 σ of an area, m², when every corner is off by `sigmaM` on each axis by itself: σ/2 · √Σ|next − previous|². */
export function areaSigmaM2(area: Area, sigmaM: number): number {
  if (sigmaM === 0) return 0;
  let sum = 0;
  for (const ring of pathsOf(flatten(area, frameOf(area)))) {
    const corners = ring.slice(0, -1);
    corners.forEach((_, i) => {
      const [ax, ay] = corners.at(i - 1)!;
      const [bx, by] = corners[(i + 1) % corners.length]!;
      sum += (bx - ax) ** 2 + (by - ay) ** 2;
    });
  }
  return (sigmaM / 2) * Math.sqrt(sum);
}
