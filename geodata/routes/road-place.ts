import { lengthM } from '../geometry/index.ts';
import { along } from '../geometry/segments.ts';
import type { Position } from '../model/index.ts';
import type { RoadGraph } from './road-graph.ts';
import { nearestSegment } from './segment-grid.ts';
import { onSheet } from './sheet.ts';

/** Where a site meets the roads: a point on an edge, not only a junction. */
export interface RoadPlace {
  edge: number;
  /** Metres from the beginning of the edge. */
  alongM: number;
  /** What is left from the road to the site, straight, metres. */
  offM: number;
  /** On the road, degrees. */
  position: Position;
}

/** Farther from every road than this, a site has none, metres. */
export const reachM = 500;

/** The nearest point of the roads; of the main part of the network as long as it comes near enough, so that an unconnected lane strands nobody. */
export function placeOnRoad(graph: RoadGraph, site: Position, withinM = reachM): RoadPlace | null {
  const { shape, part, from, mainPart, grid } = graph;
  const at = onSheet(shape, site);
  const main = (segment: number): boolean => part[from[shape.lineOf[segment]!]!] === mainPart;
  const found =
    nearestSegment(shape, grid, at, withinM, main) ?? nearestSegment(shape, grid, at, withinM, () => true);
  if (!found) return null;
  const { segment, foot } = found;
  const [ax, ay, bx, by] = [
    shape.x[segment]!,
    shape.y[segment]!,
    shape.x[segment + 1]!,
    shape.y[segment + 1]!,
  ];
  const whole = Math.hypot(bx - ax, by - ay);
  const share = whole === 0 ? 0 : Math.min(1, Math.hypot(foot[0] - ax, foot[1] - ay) / whole);
  const position = along(corner(graph, segment), corner(graph, segment + 1), share);
  const [before, after] = [graph.along[segment]!, graph.along[segment + 1]!];
  return {
    edge: shape.lineOf[segment]!,
    alongM: before + share * (after - before),
    offM: straightM(site, position),
    position,
  };
}

/** A corner of the edges, degrees. */
export const corner = ({ lonLat }: RoadGraph, i: number): Position => [lonLat[2 * i]!, lonLat[2 * i + 1]!];

/** Metres between two positions as the crow flies. */
export const straightM = (a: Position, b: Position): number =>
  lengthM({ type: 'LineString', coordinates: [a, b] });
