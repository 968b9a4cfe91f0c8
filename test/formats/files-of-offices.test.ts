import { Buffer } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCrs, fromWgs84 } from '../../geodata/geometry/crs.ts';
import type { FeatureFile, RawFeature, ReadOptions } from '../../server/formats/feature-file.ts';
import { withFeatures } from '../../server/formats/read-features.ts';
import { zipOf } from './archive.ts';
import { all, ownFolder, refusalOf } from './files.ts';
import { shapefileOf } from './shapefile.ts';

const folder = ownFolder();
type Read = Pick<FeatureFile, 'crs' | 'format' | 'notes'> & { features: RawFeature[] };
const read = (path: string, options: ReadOptions = {}): Promise<Read> =>
  withFeatures(path, options, async ({ crs, format, notes, walk }) => ({
    crs,
    format,
    notes,
    features: await all(walk()),
  }));
const code = async (path: string): Promise<string> =>
  ((await refusalOf(read(path))) as { code: string }).code;

const tm3 = fromWgs84(findCrs('EPSG:23831')!);
const points = [tm3([98.67, 3.59]), tm3([98.68, 3.6])];
const latin = shapefileOf(points, [Buffer.from('Jl. Café', 'latin1'), Buffer.from('Kampung Baru')]);
const utf8 = shapefileOf(points, [Buffer.from('Jl. Café', 'utf8'), Buffer.from('Kampung Baru')]);

describe('a Shapefile', () => {
  test('in a folder of an archive, with letters of any case, is found and its text read', async () => {
    const zip = zipOf([
      { name: 'data/BACA.TXT', data: Buffer.from('...') },
      { name: 'data/Bangunan.SHP', data: utf8.shp },
      { name: 'data/Bangunan.SHX', data: utf8.shx },
      { name: 'data/Bangunan.DBF', data: utf8.dbf },
    ]);
    const file = await read(await folder.put('bangunan.zip', zip), { crs: findCrs('EPSG:23831')! });
    expect(file.features.map((f) => f.properties.NAMOBJ)).toEqual(['Jl. Café', 'Kampung Baru']);
    const [lon, lat] = file.features[0]!.geometry!.coordinates as [number, number];
    expect([lon, lat]).toEqual([expect.closeTo(98.67, 8), expect.closeTo(3.59, 8)]);
  }, 30_000);

  test('bare, without index, table encoding or system, says what was assumed', async () => {
    const path = join(folder.path(), 'bare.shp');
    await writeFile(path, latin.shp);
    await writeFile(join(folder.path(), 'BARE.dbf'), latin.dbf);
    const file = await read(path, { fallbackCrs: findCrs('EPSG:23831')! });
    expect(file.notes.map((note) => note.code)).toEqual(['index-rebuilt', 'encoding-assumed']);
    expect(file.features[0]!.properties.NAMOBJ).toBe('Jl. Café');
    expect(file.crs).toEqual({ id: 'EPSG:23831', from: 'default' });
  }, 30_000);

  test('without its table keeps its shapes, and says so', async () => {
    const path = await folder.put('shapes.shp', latin.shp);
    await folder.put('shapes.shx', latin.shx);
    const file = await read(path, { crs: findCrs('EPSG:23831')! });
    expect(file.notes.map((note) => note.code)).toEqual(['attributes-missing']);
    expect(file.features).toHaveLength(2);
  }, 30_000);

  test('in metres that nobody explains is refused', async () => {
    const path = await folder.put('metres.shp', latin.shp);
    await folder.put('metres.shx', latin.shx);
    await folder.put('metres.dbf', latin.dbf);
    expect(await code(path)).toBe('crs-missing');
  }, 30_000);
});

describe('a table', () => {
  test('of Excel in Indonesia is read: semicolons, decimal commas, a title above the header, Windows letters', async () => {
    const text =
      'DAFTAR BANGUNAN 2025;;;\n;;;\nNama;Bujur;Lintang;Tinggi\nKafé Deli;98,678;3,595;1.234,5\nRumah;98,7;3,6;7\n';
    const file = await read(await folder.put('tabel.csv', Buffer.from(text, 'latin1')));
    expect(file.notes).toEqual([{ code: 'encoding-assumed', figures: { encoding: 'Windows-1252' } }]);
    expect(file.features.map((f) => [f.properties.Nama, f.geometry?.coordinates])).toEqual([
      ['Kafé Deli', [98.678, 3.595]],
      ['Rumah', [98.7, 3.6]],
    ]);
  });

  test('with x and y takes the system of the option, and says of which row the place cannot be read', async () => {
    const [x, y] = points[0]!;
    const text = `nama,x,y\na,${x},${y}\nb,di sana,${y}\nc,,\n`;
    const file = await read(await folder.put('xy.csv', text), { crs: findCrs('EPSG:23831')! });
    expect(file.features.map((f) => f.problem?.code ?? f.geometry?.type ?? null)).toEqual([
      'Point',
      'place-unclear',
      null,
    ]);
  });

  test('with an unclosed quotation mark is refused, not read askew', async () => {
    expect(await code(await folder.put('quote.csv', 'a,b\n1,"dua\n3,4\n'))).toBe('row-broken');
    expect(await code(await folder.put('empty.csv', 'a,b\n'))).toBe('no-rows');
  });
});

describe('a file that means harm or is broken', () => {
  const shp = { name: 'a.shp', data: latin.shp };

  test('an archive that leads out, swells, hides behind a password or holds nothing is refused', async () => {
    const bomb = { ...shp, claims: 900_000_000 };
    const cases: [string, Parameters<typeof zipOf>[0], string][] = [
      ['out', [{ ...shp, name: '../../etc/passwd.shp' }], 'zip-path'],
      ['root', [{ ...shp, name: '/etc/passwd.shp' }], 'zip-path'],
      ['bomb', [bomb], 'zip-bomb'],
      ['secret', [{ ...shp, encrypted: true }], 'zip-encrypted'],
      ['nothing', [{ name: 'baca.txt', data: Buffer.from('x') }], 'zip-without-layer'],
      ['many', Array.from({ length: 1001 }, (_, i) => ({ ...shp, name: `${i}.shp` })), 'zip-too-many-files'],
    ];
    for (const [name, entries, expected] of cases) {
      expect(await code(await folder.put(`${name}.zip`, zipOf(entries))), name).toBe(expected);
    }
  });

  test('a virtual file that points elsewhere is not opened', async () => {
    const vrt =
      '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>';
    for (const name of ['x.vrt', 'x.kml', 'x.gpkg', 'x.shp', 'x.json']) {
      expect(['unknown-format', 'not-json'], name).toContain(await code(await folder.put(name, vrt)));
    }
  });

  test('what is cut short, empty or of no known kind gets its own sentence', async () => {
    expect(await code(await folder.put('cut.shp', latin.shp.subarray(0, 110)))).toBe('unreadable');
    expect(await code(await folder.put('cut.gpkg', Buffer.from('SQLite format 3\0 and no more')))).toBe(
      'unreadable',
    );
    expect(await code(await folder.put('none.geojson', ''))).toBe('file-empty');
    expect(await code(await folder.put('x.docx.pdf', '%PDF-1.7'))).toBe('unknown-format');
    expect(await code(join(folder.path(), 'absent.shp'))).toBe('file-missing');
  }, 30_000);

  test('reading that overstays is ended', async () => {
    const path = await folder.put('slow.shp', latin.shp);
    expect(await refusalOf(read(path, { budgetMs: 1 }))).toEqual({
      code: 'out-of-time',
      figures: { seconds: 0.001 },
    });
  });
});
