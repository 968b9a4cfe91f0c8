import { boxesMeet } from '../../geodata/geometry/index.ts';
import type { Box } from '../../geodata/model/index.ts';
import type { FeatureFile, RawFeature } from '../formats/feature-file.ts';
import { type Landing, landing } from '../formats/landing.ts';
import { breathe } from './import-chunks.ts';

/** What a first walk through a file finds out, before anything is written. */
export interface Survey {
  count: number;
  /** Features with a geometry, and those of them that touch the city's box. */
  placed: number;
  inside: number;
  /** Where the file came down, when part of it missed the city. */
  where: Landing | null;
  /** The first rows' attributes, for choosing columns. */
  sample: Record<string, unknown>[];
  /** Column that identifies features, and the values that stand in it more than once. */
  identity: { column: string; twice: Set<string> } | null;
}

const sampleRows = 2000;
/** Columns that can identify a feature, best first; a layer adds its own before them. Lower case. */
const identityColumns = ['globalid', 'uuid', 'id', 'gid', 'fid', 'objectid', 'osm_id'];
/** A column with more doubles than this share identifies nothing. */
const mostDoubles = 0.05;

/** Walks the file once: counts, looks where it lies, and finds the column that identifies its features. */
export async function surveyFile(file: FeatureFile, city: Box, ownIdentity: string[] = []): Promise<Survey> {
  const identities = identityFinder([...ownIdentity.map((name) => name.toLowerCase()), ...identityColumns]);
  const extent: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const found = { count: 0, placed: 0, inside: 0, sample: [] as Record<string, unknown>[] };
  for await (const feature of file.walk()) {
    found.count += 1;
    if (found.count % 250 === 0) await breathe();
    if (found.sample.length < sampleRows) found.sample.push(feature.properties);
    identities.visit(feature);
    if (!feature.geometry) continue;
    const box = roughBox(feature.geometry.coordinates);
    if (!box.every(Number.isFinite)) continue;
    found.placed += 1;
    if (boxesMeet(box, city)) found.inside += 1;
    extent[0] = Math.min(extent[0], box[0]);
    extent[1] = Math.min(extent[1], box[1]);
    extent[2] = Math.max(extent[2], box[2]);
    extent[3] = Math.max(extent[3], box[3]);
  }
  const missed = found.placed > found.inside;
  return {
    ...found,
    identity: identities.choose(),
    where: missed ? landing(extent, file.firstRaw(), city) : null,
  };
}

/** True when the file has places and none of them is in the city: then nothing of it can come in. */
export const missedEntirely = ({ placed, inside }: Survey): boolean => placed > 0 && inside === 0;

/** The box of coordinates nested in any depth. */
function roughBox(coordinates: unknown): Box {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [x, y] = value as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') {
      for (const item of value) walk(item);
      return;
    }
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  };
  walk(coordinates);
  return box;
}

/** Watches the columns that may identify features; drops those that are empty, mostly double, or mere positions in the file. */
function identityFinder(columns: string[]): {
  visit: (feature: RawFeature) => void;
  choose: () => Survey['identity'];
} {
  const seen = new Map<
    string,
    { name: string; values: Set<string>; twice: Set<string>; filled: number; positions: boolean }
  >();
  let count = 0;
  return {
    visit: ({ index, properties }) => {
      count += 1;
      for (const [name, value] of Object.entries(properties)) {
        const key = name.toLowerCase();
        if (!columns.includes(key) || value === null || value === '') continue;
        const column = seen.get(key) ?? {
          name,
          values: new Set<string>(),
          twice: new Set<string>(),
          filled: 0,
          positions: true,
        };
        seen.set(key, column);
        const text = String(value);
        column.filled += 1;
        if (column.values.has(text)) column.twice.add(text);
        column.values.add(text);
        if (Number(value) !== index && Number(value) !== index + 1) column.positions = false;
      }
    },
    choose: () => {
      for (const key of columns) {
        const column = seen.get(key);
        if (!column || column.positions || column.filled < count) continue;
        if (column.values.size < count * (1 - mostDoubles)) continue;
        return { column: column.name, twice: column.twice };
      }
      return null;
    },
  };
}
