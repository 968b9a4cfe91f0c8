import type { Geometry } from '../model/index.ts';
import { flatten, frameAt } from './frame.ts';
import { pathsOf } from './parts.ts';

/** Length of lines, or of all borders of an area, metres; each segment is measured on the sheet of its own place. */
export function lengthM(geometry: Geometry): number {
  let sum = 0;
  for (const path of pathsOf(geometry)) {
    for (let i = 1; i < path.length; i++) {
      const frame = frameAt(path[i - 1]!);
      const [a, b] = flatten(
        { type: 'LineString', coordinates: [path[i - 1]!, path[i]!] },
        frame,
      ).coordinates;
      sum += Math.hypot(b![0] - a![0], b![1] - a![1]);
    }
  }
  return sum;
}
