import { type Carving, carve } from './carve.ts';
import { type Cell, inset } from './cell.ts';
import { kelurahanFacts } from './medan-facts.ts';
import { bends, type Edge, type Mesh, meshOf, outline } from './mesh.ts';
import { type Box, boxOf, distance, middle, type Rings, toPlane, type Vec } from './plane.ts';
import { type BankIndex, bankIndex, type Reach, reachesOf, stationsIn } from './rivers.ts';
import { wardAt, wardOfCells, wards } from './wards.ts';
import { type Wildness, wildnessOf } from './wildness.ts';

/** A block of the city between streets. */
export interface Block {
  index: number;
  ward: number;
  cell: Cell;
  centre: Vec;
  /** What is left between the street reserves; null where nothing is. */
  inner: Cell | null;
  /** What covers a block that no one builds on; null for a block of the town. */
  wild: Wildness | null;
  /** Whether a river or its strip may be near. */
  wet: boolean;
}

/** Everything that all else stands on; made once for a seed. */
export interface Ground {
  seed: number;
  cuts: Carving['cuts'];
  blocks: Block[];
  mesh: Mesh;
  reaches: Reach[];
  banks: BankIndex;
  course: (edge: Edge) => Vec[];
  /** Edges of the mesh around a block. */
  edgesOf: (block: Block) => readonly Edge[];
  /** Outline of the blocks that `member` picks. */
  outlineOf: (member: (block: Block) => boolean) => Rings[];
}

/** The heart of the city, near Lapangan Merdeka. */
export const heart = toPlane(98.678, 3.5895);

const cityBox: Box = boxOf(
  kelurahanFacts.flatMap(([, , , , , w, s, e, n]) => [toPlane(w, s), toPlane(e, n)]),
);

/** Size of a block: small in the centre and in small wards, large at the coast. */
function blockM2(p: Vec): number {
  const far = distance(p, heart) / 1000;
  const { ward, far: outside } = wardAt(p);
  if (outside > 2.5) return 4_000_000;
  const port = wards[ward]!.kecamatan === 'Medan Belawan' && wards[ward]!.areaM2 < 5e6;
  const bySpread = port ? 75_000 : far < 2.5 ? 50_000 : far < 6 ? 85_000 : far < 10 ? 130_000 : 220_000;
  return Math.min(bySpread, Math.max(28_000, wards[ward]!.areaM2 / 5));
}

/** Lays the ground of the sample city. */
export function groundOf(seed: number): Ground {
  const { cells, cuts } = carve(seed, cityBox, blockM2);
  const mesh = meshOf(cells);
  const owner = wardOfCells(cells, mesh);
  const blockOf = new Int32Array(cells.length).fill(-1);
  const blocks: Block[] = [];
  const reaches = reachesOf(seed);
  cells.forEach((cell, i) => {
    if (owner[i]! < 0) return;
    blockOf[i] = blocks.length;
    const centre = middle(cell.points);
    const index = blocks.length;
    const ward = owner[i]!;
    const box = boxOf(cell.points);
    const wet = reaches.some((reach) =>
      stationsIn(reach, [box[0] - 50, box[1] - 50, box[2] + 50, box[3] + 50]),
    );
    const inner = inset(cell, (cut) => cuts[cut]!.reserveM);
    blocks.push({
      index,
      ward,
      cell,
      centre,
      inner,
      wild: wildnessOf(seed, wards[ward]!, centre, index),
      wet,
    });
  });
  const blockAt = (cell: number) => (cell < 0 ? -1 : blockOf[cell]!);
  const edges = mesh.edges
    .map((edge) => ({ ...edge, left: blockAt(edge.left), right: blockAt(edge.right) }))
    .filter(({ left, right }) => left >= 0 || right >= 0);
  const own: Mesh = { corners: mesh.corners, edges, size: blocks.length };
  const around: Edge[][] = blocks.map(() => []);
  for (const edge of edges) {
    for (const side of [edge.left, edge.right]) around[side]?.push(edge);
  }
  const courses = new Map<Edge, Vec[]>();
  const course = (edge: Edge) => {
    const known = courses.get(edge);
    if (known) return known;
    const built = [edge.left, edge.right].some((block) => block >= 0 && !blocks[block]!.wild);
    const cut = cuts[edge.cut]!;
    const bent = built
      ? bends(own, edge, seed, 0.03, cut.kind === 'road' ? cut.reserveM - 3 : 0)
      : bends(own, edge, seed, 0.26, 120);
    courses.set(edge, bent);
    return bent;
  };
  return {
    seed,
    cuts,
    blocks,
    mesh: own,
    reaches,
    banks: bankIndex(reaches),
    course,
    edgesOf: ({ index }) => around[index]!,
    outlineOf: (member) => outline(own, (block) => member(blocks[block]!), course),
  };
}
