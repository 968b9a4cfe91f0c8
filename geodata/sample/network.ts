import type { SampleFeature, SampleLine } from './feature.ts';
import type { Ground } from './ground.ts';
import { kecamatanFacts } from './medan-facts.ts';
import type { Edge } from './mesh.ts';
import { toArea, toLine, toPolygon, type Vec } from './plane.ts';
import { type IdKind, idOf } from './random.ts';
import { between } from './rivers.ts';
import { wards } from './wards.ts';
import type { WayClass } from './ways.ts';

/** The city, its kecamatan and its kelurahan; each level tiles the one above. */
export function* boundariesOf(ground: Ground): Generator<SampleFeature> {
  const { seed, outlineOf } = ground;
  const feature = (
    index: number,
    code: string,
    name: string,
    level: string,
    kecamatan: string | null,
    parts: ReturnType<typeof outlineOf>,
  ): SampleFeature => ({
    id: idOf(seed, 'boundary', index),
    sourceId: code,
    geometry: toArea(parts),
    properties: { code, name, level, kecamatan },
  });
  yield feature(
    0,
    '12.71',
    'Kota Medan',
    'kota',
    null,
    outlineOf(() => true),
  );
  for (let i = 0; i < kecamatanFacts.length; i++) {
    const [code, name] = kecamatanFacts[i]!;
    const parts = outlineOf(({ ward }) => wards[ward]!.kec6.endsWith(code));
    yield feature(1 + i, `12.71.${code}`, name, 'kecamatan', name, parts);
  }
  for (let i = 0; i < wards.length; i++) {
    const { code, name, kecamatan } = wards[i]!;
    yield feature(
      100 + i,
      code,
      name,
      'kelurahan',
      kecamatan,
      outlineOf(({ ward }) => ward === i),
    );
  }
}

/** River channels by reach. They run on beyond the city. */
export function* riversOf({ seed, reaches }: Ground): Generator<SampleFeature> {
  for (const { index, name, depthM, embanked, banks } of reaches) {
    yield {
      id: idOf(seed, 'river', index),
      sourceId: `S-${index}`,
      geometry: toPolygon([between(banks.right, banks.left)]),
      properties: { name, depthM, embanked, urban: true, tidal: false, catchmentKm2: null },
    };
  }
}

/** Ways of one kind: a line for each stretch between the ends of a cut, with a corner at every crossing. */
export function* waysOf(ground: Ground, kind: WayClass['kind'], idKind: IdKind): Generator<SampleLine> {
  const { seed, cuts, blocks, mesh } = ground;
  const byCut = new Map<number, Edge[]>();
  for (const edge of mesh.edges) {
    const town = [edge.left, edge.right].some((block) => block >= 0 && !blocks[block]!.wild);
    if (cuts[edge.cut]!.kind !== kind || !town) continue;
    const list = byCut.get(edge.cut) ?? [];
    byCut.set(edge.cut, list);
    list.push(edge);
  }
  let index = 0;
  for (const [cut, edges] of [...byCut].sort(([a], [b]) => a - b)) {
    const { name, class: roadClass, widthM } = cuts[cut]!;
    for (const line of chains(ground, edges)) {
      yield {
        id: idOf(seed, idKind, index),
        sourceId: `${kind[0]!.toUpperCase()}-${index}`,
        geometry: toLine(line),
        properties:
          kind === 'road'
            ? { name, class: roadClass, widthM }
            : kind === 'rail'
              ? { name, grade: 'permukaan tanah' }
              : { name, voltageKv: 150, support: 'menara sirkuit ganda', conductorM: 12 },
      };
      index++;
    }
  }
}

/** Edges of one cut joined end to end. */
function chains({ mesh, course }: Ground, edges: Edge[]): Vec[][] {
  const at = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const corner of [edge.a, edge.b]) at.set(corner, [...(at.get(corner) ?? []), edge]);
  }
  const open = new Set(edges);
  const walk = (start: number, first: Edge): Vec[] => {
    const line: Vec[] = [mesh.corners[start]!];
    let [corner, edge]: [number, Edge | undefined] = [start, first];
    while (edge) {
      open.delete(edge);
      const next = edge.a === corner ? edge.b : edge.a;
      const bent = course(edge);
      line.push(...(corner < next ? bent : bent.toReversed()), mesh.corners[next]!);
      corner = next;
      edge = at.get(corner)!.find((other) => open.has(other));
    }
    return line;
  };
  const lines: Vec[][] = [];
  for (const [corner, list] of at) {
    if (list.length === 1 && open.has(list[0]!)) lines.push(walk(corner, list[0]!));
  }
  for (const edge of edges) if (open.has(edge)) lines.push(walk(edge.a, edge));
  return lines;
}
