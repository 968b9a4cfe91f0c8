import type { SampleLine } from './feature.ts';
import type { Ground } from './ground.ts';
import type { Edge } from './mesh.ts';
import { add, left, lerp, sub, toLine, unit, type Vec } from './plane.ts';
import { idOf, mix } from './random.ts';

/** Drains run along the streets, a little off the road and inside the street's reserve. Metres. */
export const drain = { widthM: 0.8, offRoadM: 0.5 } as const;
/** Metres from a corner that a drain keeps: there it is piped below the crossing street. */
const cornerM = 18;

/** The drawn line of an edge of the mesh, the block `side` of it to its left. */
export function courseOf(ground: Ground, edge: Edge, block: number): Vec[] {
  const { mesh, course } = ground;
  const bent = course(edge);
  const forward = [
    mesh.corners[edge.a]!,
    ...(edge.a < edge.b ? bent : bent.toReversed()),
    mesh.corners[edge.b]!,
  ];
  return edge.left === block ? forward : forward.toReversed();
}

/** The block on whose side the drain of a street runs; −1 where it has none. */
export function drainSide({ seed, cuts, blocks }: Ground, edge: Edge): number {
  const cut = cuts[edge.cut]!;
  if (cut.kind !== 'road' || cut.class === 'arteri primer') return -1;
  const roll = mix(seed, 821, edge.a, edge.b) % 5;
  const side = roll < 2 ? edge.left : roll < 4 ? edge.right : -1;
  return side >= 0 && !blocks[side]!.wild ? side : -1;
}

/** A line beside another, so far to its left. */
const beside = (line: readonly Vec[], byM: number): Vec[] =>
  line.map((p, i) => {
    const heading = sub(line[Math.min(line.length - 1, i + 1)]!, line[Math.max(0, i - 1)]!);
    return add(p, left(unit(heading)), byM);
  });

/** A line without its ends; null when nothing is left. */
function trimmed(line: readonly Vec[], byM: number): Vec[] | null {
  const cut = (points: readonly Vec[]): Vec[] => {
    let rest = byM;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      const span = Math.hypot(...sub(b, a));
      if (span > rest) return [lerp(a, b, rest / span), ...points.slice(i)];
      rest -= span;
    }
    return [];
  };
  const kept = cut(cut(line).toReversed()).toReversed();
  return kept.length < 2 ? null : kept;
}

/** Drains along one side of most streets, stretch by stretch. */
export function* drainsOf(ground: Ground): Generator<SampleLine> {
  const { seed, cuts, mesh } = ground;
  for (let i = 0; i < mesh.edges.length; i++) {
    const edge = mesh.edges[i]!;
    const side = drainSide(ground, edge);
    if (side < 0) continue;
    const { widthM, name } = cuts[edge.cut]!;
    const off = widthM! / 2 + drain.offRoadM + drain.widthM / 2;
    const line = trimmed(beside(courseOf(ground, edge, side), off), cornerM);
    if (!line) continue;
    yield {
      id: idOf(seed, 'drain', i),
      sourceId: `DR-${i}`,
      geometry: toLine(line),
      properties: { name: `Parit ${name}`, widthM: drain.widthM },
    };
  }
}
