import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { GdalAnswer, GdalJob, GdalLayer } from './gdal-job.ts';

/** The part of gdal3.js that is used; its own types leave out the Emscripten module. */
interface Gdal {
  ogrinfo(dataset: { pointer: number }, options: string[]): Promise<{ layers?: InfoLayer[] }>;
  Module: {
    ccall(name: string, returns: 'number' | 'string' | null, types: string[], values: unknown[]): unknown;
    _malloc(bytes: number): number;
    setValue(at: number, value: number, type: 'i32'): void;
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, at: number, bytes: number): void;
    NODEFS: object;
    FS: { mount(system: object, options: { root: string }, at: string): void };
  };
}
interface InfoLayer {
  name: string;
  featureCount: number;
  fields?: { name: string; type: string }[];
  geometryFields?: {
    coordinateSystem?: { projjson?: { name?: string; id?: { authority: string; code: number } } };
  }[];
}
interface GrowingMemory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}
type Init = (config: Record<string, unknown>) => Promise<Gdal>;

const vectorOnly = 4;
const { job } = workerData as { job: GdalJob };
/** The first thing that GDAL complained of: what follows is mostly consequence. */
let complaint: string | null = null;
parentPort!.postMessage(await answer());

async function answer(): Promise<GdalAnswer> {
  try {
    capMemory(job.memoryMegabytes);
    return await perform(await start());
  } catch (error) {
    const detail =
      error instanceof Error ? error.message : String((error as { message?: unknown }).message ?? error);
    return { error: /memory|alloc|abort|unreachable/i.test(detail) ? 'memory' : 'unreadable', detail };
  }
}

/** Emscripten takes a refused growth for "out of memory" and GDAL reports it: a hostile file cannot eat the machine. */
function capMemory(megabytes: number): void {
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: GrowingMemory } } })
    .WebAssembly;
  const grow = Memory.prototype.grow;
  Memory.prototype.grow = function (this: GrowingMemory, pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > megabytes * 1_048_576) throw new RangeError('memory');
    return grow.call(this, pages);
  };
}

async function start(): Promise<Gdal> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('gdal3.js/node.js');
  const gdal = await (require(entry) as Init)({
    // gdal3.js puts `./` before this path, so it must be relative to the working folder.
    path: relative(process.cwd(), join(dirname(entry), 'dist/package')),
    dest: job.folder,
    // There are no threads in this WebAssembly, and GDAL fails where it tries to start one.
    env: {
      GDAL_NUM_THREADS: '1',
      OGR_GPKG_NUM_THREADS: '1',
      OGR_GPKG_ALLOW_THREADED_RTREE: 'NO',
      OGR2OGR_USE_ARROW_API: 'NO',
      ...job.config,
    },
    logHandler: () => {},
    errorHandler: (line: string) => {
      if (line.startsWith('ERROR')) complaint ??= line.replace(/^ERROR \d+: /, '');
    },
  });
  gdal.Module.FS.mount(gdal.Module.NODEFS, { root: job.folder }, '/input');
  return gdal;
}

async function perform(gdal: Gdal): Promise<GdalAnswer> {
  const pointer = gdal.Module.ccall(
    'GDALOpenEx',
    'number',
    ['string', 'number', 'number', 'number', 'number'],
    [
      `/input/${job.file}`,
      vectorOnly,
      textList(gdal, [job.driver]),
      textList(gdal, job.openOptions ?? []),
      0,
    ],
  ) as number;
  if (pointer === 0) {
    return { error: 'unreadable', detail: complaint ?? `${job.driver}?` };
  }
  if (job.kind === 'encode') {
    translate(gdal, pointer, job.options, job.output);
    return { layers: [] };
  }
  const layers = ((await gdal.ogrinfo({ pointer }, ['-so', '-al'])).layers ?? []).map(describe);
  const full = layers.filter((layer) => layer.count > 0);
  for (const [i, layer] of (job.take === 'all' ? full : full.slice(0, 1)).entries()) {
    const ours =
      layer.crs === null || job.known === null || job.known.some(({ epsg }) => epsg === layer.crs?.epsg);
    const output = `layer-${i}.geojson`;
    const options = ['-f', 'GeoJSON', '-lco', 'RFC7946=NO', '-lco', 'SIGNIFICANT_FIGURES=17'];
    translate(gdal, pointer, [...options, ...(ours ? [] : ['-t_srs', 'EPSG:4326']), layer.name], output);
    layer.output = output;
  }
  return { layers };
}

/** `ogr2ogr`: gdal3.js has a wrapper of its own, which cannot name every output and hides why it failed. */
function translate(gdal: Gdal, source: number, options: string[], output: string): void {
  const { Module } = gdal;
  const parsed = Module.ccall(
    'GDALVectorTranslateOptionsNew',
    'number',
    ['number', 'number'],
    [textList(gdal, options), 0],
  );
  const list = Module._malloc(4);
  Module.setValue(list, source, 'i32');
  const made = Module.ccall(
    'GDALVectorTranslate',
    'number',
    ['string', 'number', 'number', 'number', 'number', 'number'],
    [`/output/${output}`, 0, 1, list, parsed, 0],
  ) as number;
  if (made === 0) throw new Error('GDALVectorTranslate');
  Module.ccall('GDALClose', null, ['number'], [made]);
}

function describe(layer: InfoLayer): GdalLayer {
  const projjson = layer.geometryFields?.[0]?.coordinateSystem?.projjson;
  return {
    name: layer.name,
    count: layer.featureCount,
    fields: (layer.fields ?? []).map(({ name, type }) => ({ name, type })),
    crs: projjson ? { epsg: epsgOf(projjson), name: projjson.name ?? '?' } : null,
    output: null,
  };
}

/** Esri writes systems without their code; GDAL recognises most, but not `GCS_SRGI2013`. */
function epsgOf({
  id,
  name = '',
}: {
  name?: string;
  id?: { authority: string; code: number };
}): number | null {
  if (id?.authority === 'EPSG') return id.code;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^gcs_/, '')
      .replace(/[^a-z0-9]/g, '');
  const known = job.kind === 'decode' ? (job.known ?? []) : [];
  return known.find((each) => plain(each.name) === plain(name))?.epsg ?? null;
}

/** A C array of strings that ends with null. Never freed: the worker lives for one job. */
function textList(gdal: Gdal, texts: string[]): number {
  const { Module } = gdal;
  const list = Module._malloc(4 * (texts.length + 1));
  texts.forEach((text, i) => {
    const bytes = Module.lengthBytesUTF8(text) + 1;
    const at = Module._malloc(bytes);
    Module.stringToUTF8(text, at, bytes);
    Module.setValue(list + 4 * i, at, 'i32');
  });
  Module.setValue(list + 4 * texts.length, 0, 'i32');
  return list;
}
