import {
  boxesMeet,
  boxHolds,
  boxOf,
  importLimits,
  isArea,
  judgeGeometry,
  judgeTopology,
  type Problem,
} from '../../geodata/geometry/index.ts';
import type { Area, Box, Geometry } from '../../geodata/model/index.ts';
import type { RawFeature, RawGeometry } from '../formats/feature-file.ts';
import type { Repairer } from './import-repair.ts';
import { ofFile, ofGeometry, type Said } from './import-report.ts';

export type GeometryKind = 'point' | 'line' | 'area';

/** A feature that may come in, whole or repaired, or why not. */
export type JudgedFeature = { index: number; properties: Record<string, unknown> } & (
  | { geometry: Geometry; repaired: { change: number; said: Said } | null }
  | { refused: Said }
);

/** An import repairs a border when that moves no more than this share of the area; else the feature is refused. */
const mostChange = 0.001;

/** What laying an area over itself can put in order. */
const repairable = new Set<Problem['code']>([
  'spike',
  'self-intersection',
  'ring-touches-itself',
  'ring-collapsed',
  'hole-outside',
  'holes-nested',
  'interior-cut',
  'parts-overlap',
]);

const kindOf = (geometry: Geometry): GeometryKind =>
  isArea(geometry) ? 'area' : geometry.type === 'Point' ? 'point' : 'line';

/** Judges one feature of a file: form, place, topology, kind. `box` null takes any place. */
export async function judgeRaw(
  raw: RawFeature,
  { kinds, box, repairer }: { kinds: GeometryKind[]; box: Box | null; repairer: Repairer },
): Promise<JudgedFeature> {
  const base = { index: raw.index, properties: raw.properties };
  if (raw.problem) return { ...base, refused: ofFile(raw.problem) };
  if (raw.geometry === null) return { ...base, refused: ofFile({ code: 'no-geometry' }) };
  const judged = judgeGeometry(raw.geometry, importLimits);
  if (judged.ok) return place(base, judged.value, kinds, box, hiddenFault(raw.own));
  const said = ofGeometry(judged.problem);
  if (!repairable.has(judged.problem.code)) return { ...base, refused: said };
  const repaired = await repairer.repair(raw.geometry as Area);
  const again =
    repaired?.area && repaired.change <= mostChange ? judgeGeometry(repaired.area, importLimits) : null;
  if (!repaired || !again?.ok) return { ...base, refused: said };
  return place(base, again.value, kinds, box, { change: repaired.change, said });
}

/** A fault in the file's own coordinates that reprojection rounded away: taken as it is now, and said. */
function hiddenFault(own: RawGeometry | undefined): { change: number; said: Said } | null {
  if (!own || !isArea(own as Geometry)) return null;
  const problem = judgeTopology(own as Area, '');
  return problem && { change: 0, said: ofGeometry(problem) };
}

function place(
  base: { index: number; properties: Record<string, unknown> },
  geometry: Geometry,
  kinds: GeometryKind[],
  box: Box | null,
  repaired: { change: number; said: Said } | null,
): JudgedFeature {
  const kind = kindOf(geometry);
  if (!kinds.includes(kind)) {
    return {
      ...base,
      refused: ofFile({ code: 'wrong-kind', figures: { found: geometry.type, wanted: kinds.join(' / ') } }),
    };
  }
  if (box && !boxesMeet(boxOf(geometry), box)) {
    const [lon, lat] = boxOf(geometry);
    const code = boxHolds(box, [lat, lon]) ? 'axes-swapped' : 'outside-city';
    return { ...base, refused: ofFile({ code, figures: { lon, lat } }) };
  }
  return { ...base, geometry, repaired };
}
