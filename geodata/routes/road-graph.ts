import { frameAt } from '../geometry/index.ts';
import type { Position } from '../model/index.ts';
import { bridgeIslands, nodeRoads, samePlaceM } from './node-roads.ts';
import type { Road } from './road.ts';
import { type SegmentGrid, segmentGrid } from './segment-grid.ts';
import { extentOf, type Sheet, sheetOf } from './sheet.ts';

/**
 * A city's roads as junctions and the edges between them, in typed arrays: data that goes from thread to thread. An arc is an edge driven one way: `2 × edge`, plus 1 against
 * the way it is drawn.
 */
export interface RoadGraph {
  nodes: number;
  edges: number;
  /** The junction where an edge begins, and where it ends. */
  from: Uint32Array;
  to: Uint32Array;
  /** Metres on the ellipsoid. */
  length: Float64Array;
  /** Bit 1: may be driven as drawn; bit 2: against it. */
  ways: Uint8Array;
  /** Arcs that leave node `n`: `arcs[firstArc[n]]` up to `arcs[firstArc[n + 1] - 1]`. */
  firstArc: Uint32Array;
  arcs: Uint32Array;
  /** Part of the network that a node belongs to, one-ways taken as two-ways. */
  part: Uint32Array;
  /** The part with the most metres. */
  mainPart: number;
  /** Corners of the edges: `first` and `lineOf` tell which. */
  shape: Sheet;
  /** Degrees of each corner: longitude, latitude, one after the other. */
  lonLat: Float64Array;
  /** Metres from the beginning of its edge to each corner. */
  along: Float64Array;
  grid: SegmentGrid;
  made: Made;
  /** Size of the arrays. */
  bytes: number;
}

/** What the builder joined that nobody had drawn, and what lies apart. */
export interface Made {
  crossings: number;
  touches: number;
  bridges: number;
  parts: number;
  /** Metres of road in the main part, and in all. */
  mainM: number;
  allM: number;
}

/** Makes the graph of some roads. `bridged: false` leaves islands alone. */
export function buildRoadGraph(roads: readonly Road[], { bridged = true } = {}): RoadGraph {
  const { roads: noded, ...joins } = nodeRoads(roads);
  const plain = assemble(splitAtJunctions(noded));
  if (!bridged || plain.parts === 1) return finish(plain, { ...joins, bridges: 0 });
  const { edges, part, main, from, to, degree } = plain;
  const partOf = (edge: number): number => (part[from[edge]!] === main ? -1 : part[from[edge]!]!);
  const loose = (edge: number) => [degree[from[edge]!] === 1, degree[to[edge]!] === 1] as const;
  const { roads: mended, bridges } = bridgeIslands(edges, partOf, loose);
  if (bridges === 0) return finish(plain, { ...joins, bridges });
  return finish(assemble(splitAtJunctions(mended)), { ...joins, bridges });
}

/** Metres between two positions, measured on the sheet of their own place. */
function metresBetween(a: Position, b: Position): number {
  const frame = frameAt(a);
  const [ax, ay] = frame.toMetres(a);
  const [bx, by] = frame.toMetres(b);
  return Math.hypot(bx - ax, by - ay);
}

interface Pieces {
  edges: Road[];
  from: number[];
  to: number[];
  nodes: number;
}

/** Cuts roads at every corner that another road, or the same one again, passes or ends on. */
function splitAtJunctions(roads: readonly Road[]): Pieces {
  const lines = withKeys(roads);
  const uses = new Map<number, number>();
  for (const { keys } of lines) {
    keys.forEach((key, i) => {
      const end = i === 0 || i === keys.length - 1;
      uses.set(key, (uses.get(key) ?? 0) + (end ? 2 : 1));
    });
  }
  const nodeOf = new Map<number, number>();
  const node = (key: number): number => {
    const known = nodeOf.get(key);
    if (known !== undefined) return known;
    nodeOf.set(key, nodeOf.size);
    return nodeOf.size - 1;
  };
  const pieces: Omit<Pieces, 'nodes'> = { edges: [], from: [], to: [] };
  for (const { road, path, keys } of lines) {
    let began = 0;
    for (let i = 1; i < keys.length; i++) {
      if (uses.get(keys[i]!)! < 2) continue;
      pieces.edges.push({ ...road, path: path.slice(began, i + 1) });
      pieces.from.push(node(keys[began]!));
      pieces.to.push(node(keys[i]!));
      began = i;
    }
  }
  return { ...pieces, nodes: nodeOf.size };
}

/** About {@link samePlaceM} on the ground, degrees. */
const samePlace = samePlaceM / 111_000;

interface Keyed {
  road: Road;
  path: Position[];
  /** A number for the place of each corner; corners within about a centimetre share it. */
  keys: number[];
}

/** Numbers the places of all corners, and leaves out those that repeat the one before. Whole numbers are exact up to a network 9° wide and high. */
function withKeys(roads: readonly Road[]): Keyed[] {
  const [west, south, , north] = extentOf(roads);
  const rows = Math.round((north - south) / samePlace) + 1;
  return roads.map((road) => {
    const line: Keyed = { road, path: [], keys: [] };
    for (const position of road.path) {
      const [lon, lat] = position;
      const key = Math.round((lon - west) / samePlace) * rows + Math.round((lat - south) / samePlace);
      if (key === line.keys.at(-1)) continue;
      line.path.push(position);
      line.keys.push(key);
    }
    return line;
  });
}

interface Assembled extends Pieces {
  degree: Uint32Array;
  part: Uint32Array;
  parts: number;
  main: number;
}

/** Finds the parts of the network. */
function assemble(pieces: Pieces): Assembled {
  const { edges, from, to, nodes } = pieces;
  const degree = new Uint32Array(nodes);
  const leader = Uint32Array.from({ length: nodes }, (_, i) => i);
  const lead = (node: number): number => {
    let at = node;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  edges.forEach((_, edge) => {
    degree[from[edge]!]!++;
    degree[to[edge]!]!++;
    leader[lead(from[edge]!)] = lead(to[edge]!);
  });
  const part = Uint32Array.from({ length: nodes }, (_, i) => lead(i));
  // in degrees, good enough to tell a city from its islands
  const sizes = new Map<number, number>();
  edges.forEach(({ path }, edge) => {
    const own = part[from[edge]!]!;
    let size = sizes.get(own) ?? 0;
    for (let i = 1; i < path.length; i++)
      size += Math.hypot(path[i]![0] - path[i - 1]![0], path[i]![1] - path[i - 1]![1]);
    sizes.set(own, size);
  });
  let main = 0;
  for (const [own, size] of sizes) if (size > (sizes.get(main) ?? -1)) main = own;
  return { ...pieces, degree, part, parts: sizes.size, main };
}

const drivable = { forward: 1, backward: 2, both: 3 } as const;

/** Measures the network and packs it into arrays. */
function finish(network: Assembled, joins: Pick<Made, 'crossings' | 'touches' | 'bridges'>): RoadGraph {
  const { edges, nodes, part, main, parts } = network;
  const shape = sheetOf(edges);
  const from = Uint32Array.from(network.from);
  const to = Uint32Array.from(network.to);
  const ways = Uint8Array.from(edges, (edge) => drivable[edge.ways]);
  const { firstArc, arcs } = arcsOf(nodes, from, to, ways);
  const { lonLat, along, length } = measured(edges, shape.x.length);
  const grid = segmentGrid(shape);
  const arrays = [from, to, length, ways, firstArc, arcs, part, lonLat, along];
  const sheets = [shape.x, shape.y, shape.first, shape.lineOf, grid.first, grid.held];
  const bytes = [...arrays, ...sheets].reduce((sum, { byteLength }) => sum + byteLength, 0);
  let [mainM, allM] = [0, 0];
  length.forEach((metres, edge) => {
    allM += metres;
    if (part[from[edge]!] === main) mainM += metres;
  });
  const made = { ...joins, parts, mainM, allM };
  const packed = { from, to, length, ways, firstArc, arcs, part, shape, lonLat, along };
  return { nodes, edges: edges.length, ...packed, mainPart: main, grid, made, bytes };
}

/** Corners of the edges in degrees, how far along each lies, and how long the edges are. */
function measured(edges: readonly Road[], corners: number) {
  const lonLat = new Float64Array(corners * 2);
  const along = new Float64Array(corners);
  const length = new Float64Array(edges.length);
  let corner = 0;
  edges.forEach(({ path }, edge) => {
    path.forEach((position, i) => {
      lonLat[corner * 2] = position[0];
      lonLat[corner * 2 + 1] = position[1];
      if (i > 0) along[corner] = along[corner - 1]! + metresBetween(path[i - 1]!, position);
      corner++;
    });
    length[edge] = along[corner - 1]!;
  });
  return { lonLat, along, length };
}

function arcsOf(nodes: number, from: Uint32Array, to: Uint32Array, ways: Uint8Array) {
  const firstArc = new Uint32Array(nodes + 1);
  const each = (visit: (node: number, arc: number) => void): void => {
    ways.forEach((way, edge) => {
      if (way & 1) visit(from[edge]!, edge * 2);
      if (way & 2) visit(to[edge]!, edge * 2 + 1);
    });
  };
  each((node) => firstArc[node + 1]!++);
  for (let node = 0; node < nodes; node++) firstArc[node + 1]! += firstArc[node]!;
  const arcs = new Uint32Array(firstArc[nodes]!);
  const next = firstArc.slice();
  each((node, arc) => {
    arcs[next[node]!++] = arc;
  });
  return { firstArc, arcs };
}
