import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isLonLat, toWgs84 } from '../../geodata/geometry/crs.ts';
import { chooseCrs } from './choose-crs.ts';
import { type FeatureFile, FileRefusal, type RawFeature, type ReadOptions } from './feature-file.ts';
import { readGeometry } from './geometry-numbers.ts';
import { walkMembers } from './members.ts';

interface Outline {
  members: Map<string, unknown>;
  count: number;
  lines: boolean;
}

/** Opens GeoJSON (RFC 7946, the 2008 `crs` member, one feature a line, RFC 8142 sequences), of any size and at full precision. */
export async function openGeoJson(path: string, options: ReadOptions = {}): Promise<FeatureFile> {
  const outline = await readOutline(path);
  const stated = statedCrs(outline);
  const crs = chooseCrs(stated, options.crs || stated ? null : await firstPosition(path, outline), options);
  const project = isLonLat(crs.system) ? null : toWgs84(crs.system);
  let first: [number, number] | null = null;

  async function* walk(): AsyncGenerator<RawFeature> {
    let index = 0;
    for await (const text of walkTexts(path, outline)) {
      yield readFeature(text, index, project, (xy) => {
        first ??= xy;
      });
      index += 1;
    }
  }
  return {
    format: 'geojson',
    crs: crs.use,
    count: outline.lines ? null : outline.count,
    notes: [],
    walk,
    firstRaw: () => first,
  };
}

/** One feature's text: its geometry in WGS 84, or why not. Also used for what GDAL hands back. */
export function readFeature(
  text: string,
  index: number,
  project: ((xy: [number, number]) => [number, number]) | null,
  firstRaw: (xy: [number, number]) => void,
): RawFeature {
  const nothing = { index, geometry: null, properties: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ...nothing, problem: { code: 'bad-json' } };
  }
  if (!isObject(value) || value.type !== 'Feature') return { ...nothing, problem: { code: 'not-a-feature' } };
  const properties = isObject(value.properties) ? value.properties : {};
  if ((typeof value.id === 'string' || typeof value.id === 'number') && !('id' in properties)) {
    properties.id = value.id;
  }
  return { index, properties, ...readGeometry(value.geometry, project, firstRaw) };
}

/** First walk: everything but the features, so that a `crs` after them counts too. */
async function readOutline(path: string): Promise<Outline> {
  const members = new Map<string, unknown>();
  let count = 0;
  const walk = walkMembers(path, { skipFeatures: true });
  for (;;) {
    const step = await walk.next();
    if (step.done) {
      const lines = step.value === 'more' && members.get('type') === 'Feature';
      if (step.value === 'not-an-object')
        throw new FileRefusal({ code: 'not-json', figures: { detail: '{ …' } });
      if (step.value === 'cut') throw new FileRefusal({ code: 'truncated' });
      if (step.value === 'more' && !lines)
        throw new FileRefusal({ code: 'not-json', figures: { detail: '} …' } });
      const type = members.get('type');
      if (type !== 'FeatureCollection' && type !== 'Feature') {
        throw new FileRefusal({ code: 'not-geojson', figures: { type: String(type) } });
      }
      return { members, count: type === 'Feature' ? 1 : count, lines };
    }
    if (step.value.key === null) count += 1;
    else members.set(step.value.key, parse(step.value.key, step.value.text));
  }
}

function parse(key: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileRefusal({ code: 'not-json', figures: { detail: `${key}: ${(error as Error).message}` } });
  }
}

/** The `crs` member of GeoJSON 2008, which programs still write. */
function statedCrs(outline: Outline): string | null {
  const crs = outline.members.get('crs') as { properties?: { name?: unknown } } | null | undefined;
  const name = crs?.properties?.name;
  return typeof name === 'string' ? name : null;
}

async function firstPosition(path: string, outline: Outline): Promise<[number, number] | null> {
  let first: [number, number] | null = null;
  let seen = 0;
  for await (const text of walkTexts(path, outline)) {
    readFeature(text, 0, null, (xy) => {
      first ??= xy;
    });
    seen += 1;
    if (first || seen >= 1000) break;
  }
  return first;
}

/** The text of each feature. */
const walkTexts = (path: string, outline: Outline): AsyncGenerator<string> =>
  outline.lines ? walkLines(path) : walkFeatures(path, outline);

async function* walkFeatures(path: string, outline: Outline): AsyncGenerator<string> {
  if (outline.members.get('type') === 'Feature') {
    yield JSON.stringify(Object.fromEntries(outline.members));
    return;
  }
  for await (const piece of walkMembers(path)) if (piece.key === null) yield piece.text;
}

async function* walkLines(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    // RFC 8142 begins each record with the character RS.
    const text = (line.charCodeAt(0) === 0x1e ? line.slice(1) : line).trim();
    if (text !== '') yield text;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
