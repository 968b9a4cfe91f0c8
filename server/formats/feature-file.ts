import type { Crs } from '../../geodata/geometry/crs.ts';
import type { ImportNote, ImportProblem } from '../../geodata/words/import-problem.ts';

export const formats = ['geojson', 'gpkg', 'shp', 'kml', 'csv', 'xlsx', 'fgb'] as const;
export type Format = (typeof formats)[number];

/** One feature or row as the file tells it. Geometry is WGS 84 and not judged yet: only its numbers are known to be numbers. */
export interface RawFeature {
  /** 0-based position in the file. */
  index: number;
  geometry: RawGeometry | null;
  /** The geometry in the file's own coordinates, when those are not WGS 84: reprojection can hide a crossing of a nanometre. */
  own?: RawGeometry;
  properties: Record<string, unknown>;
  /** Why it cannot be used; then geometry is null. */
  problem?: ImportProblem;
}

export interface RawGeometry {
  type: string;
  coordinates: unknown;
}

/** The reference system that a file was read in, and who said so. */
export interface CrsUse {
  /** EPSG identifier, or the name of a system that is not in our list. */
  id: string;
  from: 'option' | 'file' | 'default';
}

/** An opened file. */
export interface FeatureFile {
  format: Format;
  /** Null for a table without places. */
  crs: CrsUse | null;
  /** Number of features when the format tells it beforehand. */
  count: number | null;
  notes: ImportNote[];
  /** Its features in the order of the file; each walk begins anew. */
  walk: () => AsyncIterable<RawFeature>;
  /** First coordinate pair as written in the file, before reprojection; null until a feature with geometry was walked. */
  firstRaw: () => [number, number] | null;
}

export interface ReadOptions {
  /** Reference system of the coordinates; wins over what the file says. */
  crs?: Crs;
  /** Used when neither the option nor the file names one and the numbers are not degrees. */
  fallbackCrs?: Crs;
  /** Time that decoding may take, ms. */
  budgetMs?: number;
}

/** The file as a whole cannot be taken; nothing of it was. */
export class FileRefusal extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
