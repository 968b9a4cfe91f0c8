import type { Area, LineString, Point } from '../model/index.ts';
import { frameOf } from './frame.ts';
import { polygonsOf } from './parts.ts';

/** The edges of an area's shells, one line each, with the inside on their left. */
export const edgesOf = (area: Area): LineString[] =>
  polygonsOf(area).flatMap(([shell]) => {
    const ring = isClockwise(shell!) ? shell!.toReversed() : shell!;
    return ring.slice(1).map((end, i): LineString => ({ type: 'LineString', coordinates: [ring[i]!, end] }));
  });

const isClockwise = (ring: [number, number][]): boolean =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + (u - x) * (v + y - 2 * ring[0]![1]);
  }, 0) > 0;

/** The middle of an edge. */
export const midpointOf = ({ coordinates: [a, b] }: LineString): Point => ({
  type: 'Point',
  coordinates: [(a![0] + b![0]) / 2, (a![1] + b![1]) / 2],
});

/** Where an edge runs to, degrees clockwise from north, 0–360. */
export function edgeHeading(edge: LineString): number {
  const frame = frameOf(edge);
  const [ax, ay] = frame.toMetres(edge.coordinates[0]!);
  const [bx, by] = frame.toMetres(edge.coordinates[1]!);
  return ((Math.atan2(bx - ax, by - ay) * 180) / Math.PI + 360) % 360;
}
