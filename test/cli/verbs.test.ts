import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerb } from '../../scripts/run-verb.ts';
import { wrapLine } from '../../scripts/wrap-line.ts';
import { readConfig } from '../../server/config.ts';
import { selectCity } from '../../server/queries/city.ts';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import type { Store } from '../../server/store/store.ts';
import { drawLayer, drawPlan, rectangle } from '../support/land.ts';
import { addCity, inTransaction } from '../support/store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taru-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a verb and gives its exit code with everything that it said. */
async function taru(store: Store, ...argv: string[]): Promise<{ exit: number; said: string }> {
  const lines: string[] = [];
  const voice = {
    print: (line: string) => lines.push(line),
    complain: (line: string) => lines.push(line),
    progress: () => undefined,
  };
  const exit = await runVerb({ store, config: readConfig({}), voice: voice as never, cwd: folder }, argv);
  return { exit, said: lines.join('\n') };
}

describe('a line on a terminal', () => {
  it('is broken between words, stands in after its beginning, and keeps a command whole', () => {
    const line =
      '   Sertifikat ini sudah diubah, atau bukan dari sini. Unduh lagi: taru certificate X --city 12.71';
    const lines = wrapLine(line, 48);
    expect(lines).toEqual([
      '   Sertifikat ini sudah diubah, atau bukan dari',
      '     sini. Unduh lagi:',
      '     taru certificate X --city 12.71',
    ]);
    expect(wrapLine('pendek', 48)).toEqual(['pendek']);
    const json = JSON.stringify({ errors: ['x '.repeat(60)] });
    expect(wrapLine(json, 48)).toEqual([json]);
  });

  it('loses no word, whatever it says', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'taru', '.', '-', 'é'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 21, max: 90 }), (words, columns) => {
        expect(wrapLine(words.join(' '), columns).join(' ').split(/ +/)).toEqual(words);
      }),
    );
  });
});

describe('taru on the terminal', () => {
  it('adds a city once, and lists it', () =>
    inTransaction(async (store) => {
      expect(await taru(store, 'city', 'add', '81.03', 'Kepulauan Tanimbar')).toEqual({
        exit: 0,
        said: 'Kota 81.03 Kepulauan Tanimbar ditambahkan, waktu Asia/Jayapura.',
      });
      expect((await taru(store, 'city', 'add', '81.03', 'Lain')).exit).toBe(1);
      expect((await taru(store, 'city', 'list')).said).toContain('81.03  Kepulauan Tanimbar  Asia/Jayapura');
    }));

  it('shows, changes and takes back what a city decides for itself', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.07');
      const setting = (...argv: string[]) => taru(store, 'setting', ...argv, '--city', city);
      expect((await setting('list')).said).toContain(
        'trackDays               90 hari       Jejak dihapus setelah',
      );
      expect(await setting('set', 'trackDays', '30')).toEqual({
        exit: 0,
        said: 'trackDays: 90 hari → 30 hari',
      });
      expect(await setting('set', 'trackDays', '30')).toEqual({ exit: 0, said: 'trackDays tetap 30 hari' });
      expect((await setting('list')).said).toContain('trackDays               30 hari');
      expect(await setting('reset', 'trackDays')).toEqual({ exit: 0, said: 'trackDays: 30 hari → 90 hari' });
      expect(await setting('set', 'trackDays', '900')).toEqual({
        exit: 2,
        said: '900 tidak dapat dipakai untuk trackDays. Isi angka 1 sampai 365.',
      });
      expect((await setting('set', 'jejak', '9')).said).toContain('Tidak ada pengaturan jejak');
      expect((await setting('set', 'patrol.office', '2,35; 48,85')).exit).toBe(2);
    }));

  it('takes the boundary with the city, and knows from then on where the city lies', () =>
    inTransaction(async (store) => {
      const features = [
        { type: 'Feature', geometry: rectangle(-100, -100, 100, 100), properties: { nama: 'Kota Papan' } },
      ];
      await writeFile(join(folder, 'batas.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
      const { exit, said } = await taru(
        store,
        'city',
        'add',
        '94.05',
        'Kota Papan',
        '--boundary',
        'batas.geojson',
      );
      expect({ exit, said }).toMatchObject({ exit: 0, said: expect.stringContaining('Masuk 1') });
      expect((await selectCity(store, '94.05'))?.box.map((degrees) => degrees.toFixed(2))).toEqual([
        '98.67',
        '3.59',
        '98.67',
        '3.59',
      ]);
    }));

  it('keeps with an import what the operator says of its source and accuracy, and lists it', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.06');
      const features = [
        { type: 'Feature', geometry: rectangle(0, 0, 10, 10), properties: { nama: 'Rumah' } },
      ];
      await writeFile(join(folder, 'rumah.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
      const take = (...more: string[]) =>
        taru(store, 'layer', 'import', 'buildings', 'rumah.geojson', '--city', city, ...more);
      expect(await take('--ce90', '2,5', '--source', 'Foto udara 2024')).toMatchObject({ exit: 0 });
      expect((await taru(store, 'import', 'list', '--city', city)).said).toContain(
        'ketelitian 2,5 m (CE90)  sumber: Foto udara 2024',
      );
      for (const wrong of ['0', '-1', 'baik', '1e9']) {
        expect(await take(`--ce90=${wrong}`)).toMatchObject({
          exit: 2,
          said: expect.stringContaining('--ce90 2,5'),
        });
      }
    }));

  it('keeps the time of its province in a city unless told another', () =>
    inTransaction(async (store) => {
      const zoneOf = async (code: string) => (await selectCity(store, code))?.timeZone;
      await taru(store, 'city', 'add', '51.71', 'Denpasar');
      await taru(store, 'city', 'add', '61.71', 'Pontianak', '--time-zone', 'Asia/Makassar');
      expect([await zoneOf('51.71'), await zoneOf('61.71')]).toEqual(['Asia/Makassar', 'Asia/Makassar']);
      expect(await taru(store, 'city', 'add', '61.72', 'Singkawang', '--time-zone', 'WIB')).toMatchObject({
        exit: 2,
        said: expect.stringContaining('Asia/Makassar'),
      });
      expect(await zoneOf('61.72')).toBeUndefined();
    }));

  it('says what a city code looks like', () =>
    inTransaction(async (store) => {
      expect(await taru(store, 'city', 'add', 'Medan', 'Medan')).toMatchObject({
        exit: 2,
        said: expect.stringContaining('12.71'),
      });
    }));

  it('makes an account with a one-time password of its own, and never the same name twice', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.01');
      const added = await taru(store, 'user', 'add', 'dewi', '--city', city, '--role', 'planner');
      expect(added.exit).toBe(0);
      expect(added.said).toMatch(/Kata sandi sekali pakai: [a-z2-9]{4}(-[a-z2-9]{4}){3}/);
      expect(await taru(store, 'user', 'add', 'DEWI', '--city', city, '--role', 'officer')).toMatchObject({
        exit: 2,
      });
      expect((await taru(store, 'user', 'reset', 'dewi')).said).not.toBe(added.said);
      expect((await taru(store, 'user', 'disable', 'dewi')).exit).toBe(0);
      expect((await taru(store, 'audit', 'verify')).said).toContain('3 peristiwa, rantai utuh');
    }));

  it.each([
    [['user', 'add', 'x', '--city', '94.99', '--role', 'planner'], '94.99'],
    [['user', 'add', 'x', '--role', 'planner'], '--city'],
    [['check', 'tidak-ada.geojson'], 'tidak-ada.geojson'],
    [['check', 'tidak-ada.geojson', '--city', '94.98'], 'taru city add 94.98'],
    [['layer', 'import', 'bangunan', 'x.geojson', '--city', '94.98'], 'buildings'],
    [['export', 'bangunan', '--city', '94.98', '--out', 'x.csv'], 'buildings'],
    [['export', 'buildings', '--city', '94.98', '--out', 'x.pdf'], 'gpkg'],
    [['sweep', '--city', '94.98', '--out', 'x.csv'], 'taru city add 94.98'],
    [['plan', 'publish', '0'], 'taru plan list'],
    [['replay', 'tidak-ada.json'], 'tidak-ada.json'],
    [['sweep', '--kota', '12.71'], '--kota'],
    [['menari'], 'Pemakaian'],
  ])('answers %j with a sentence that names %s', (argv, name) =>
    inTransaction(async (store) => {
      const { exit, said } = await taru(store, ...argv);
      expect(exit).toBe(2);
      expect(said).toContain(name);
      expect(said).not.toContain('    at ');
    }),
  );

  it('checks every feature of a file, a line of JSON each', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.02');
      await drawPlan(store, city, '2020-01-01', [{ code: 'R-2', geometry: rectangle(-100, -100, 100, 100) }]);
      const feature = (x: number) => ({
        type: 'Feature',
        geometry: rectangle(x, 0, x + 10, 10),
        properties: {},
      });
      await writeFile(
        join(folder, 'two.geojson'),
        JSON.stringify({ type: 'FeatureCollection', features: [feature(0), feature(20)] }),
      );
      const { exit, said } = await taru(store, 'check', 'two.geojson', '--city', city);
      expect(exit).toBe(0);
      expect(said.split('\n').map((line) => JSON.parse(line).zones[0].code)).toEqual(['R-2', 'R-2']);
    }));

  it('says of a feature that cannot be checked where and why, and answers the others', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.07');
      await drawPlan(store, city, '2020-01-01', [{ code: 'R-2', geometry: rectangle(-100, -100, 100, 100) }]);
      const [a, b, c, d] = rectangle(0, 0, 10, 10).coordinates[0]!;
      const polygon = (...ring: unknown[]) => ({ type: 'Polygon', coordinates: [ring] });
      const geometries = [
        polygon(a, c, b, d, a),
        { type: 'Point', coordinates: a!.toReversed() },
        polygon(a, b, c, d, a),
      ];
      const features = geometries.map((geometry) => ({ type: 'Feature', geometry, properties: {} }));
      await writeFile(join(folder, 'eight.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
      const { exit, said } = await taru(store, 'check', 'eight.geojson', '--city', city, '--sentences');
      expect(exit).toBe(0);
      expect(said).toMatch(
        /^1\. Tidak dapat diperiksa: Batas bidang bersilang seperti angka delapan di bujur 98,67\d+, lintang 3,59\d+\. Urutkan sudutnya/m,
      );
      expect(said).toMatch(
        /^2\. Tidak dapat diperiksa: Bujur dan lintang tampaknya tertukar .+ Tulis bujur dahulu\./m,
      );
      expect(said).toMatch(/^3\. (Belum jelas|Sesuai|Melanggar)/m);
      const [first] = (await taru(store, 'check', 'eight.geojson', '--city', city)).said.split('\n');
      expect(JSON.parse(first!).errors).toEqual([
        expect.objectContaining({
          code: 'self-intersection',
          detail: expect.stringContaining('angka delapan'),
        }),
      ]);

      await writeFile(join(folder, 'only.geojson'), JSON.stringify(features[0]));
      expect((await taru(store, 'check', 'only.geojson', '--city', city)).exit).toBe(1);
      await writeFile(join(folder, 'no.geojson'), 'bujur;lintang');
      expect(await taru(store, 'check', 'no.geojson', '--city', city)).toMatchObject({
        exit: 2,
        said: expect.stringContaining('bukan JSON'),
      });
    }));

  it('lists plans by where they stand, of every city unless one is named, and says when there is none', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.08');
      expect((await taru(store, 'plan', 'list', '--city', city)).said).toContain('taru plan import');
      const zones = [{ code: 'R-2', geometry: rectangle(0, 0, 10, 10) }];
      await drawPlan(store, city, '2010-01-01', zones, [], '2020-01-01');
      await drawPlan(store, city, '2020-01-01', zones);
      const { said } = await taru(store, 'plan', 'list', '--city', city);
      expect(said.split('\n').map((line) => line.split('  ')[1])).toEqual(['berlaku', 'sudah diganti']);
      expect((await taru(store, 'plan', 'list')).said).toContain(`${city}  `);
    }));

  it('writes the overlaps of every building with every zone, areas on the ellipsoid', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.03');
      await drawPlan(store, city, '2020-01-01', [
        { code: 'R-2', geometry: rectangle(-100, -100, 0, 100) },
        { code: 'PS', geometry: rectangle(0, -100, 100, 100) },
      ]);
      await drawLayer(store, city, 'buildings', [
        { geometry: rectangle(-8, 0, 2, 10) },
        { geometry: rectangle(-20, 20, 0, 30) },
      ]);
      expect((await taru(store, 'sweep', '--city', city, '--overlaps', 'overlaps.csv')).exit).toBe(0);
      const [header, ...rows] = (await readFile(join(folder, 'overlaps.csv'), 'utf8')).trim().split('\n');
      expect(header).toBe('building_id,source_index,zone_id,zone_source_index,zone_code,area_m2,share');
      const short = rows
        .map((row) => row.split(','))
        .map(([, index, , zone, code, area]) => [
          Number(index),
          Number(zone),
          code,
          Math.round(Number(area)),
        ]);
      expect(short).toEqual([
        [0, 0, 'R-2', 80],
        [0, 1, 'PS', 20],
        [1, 0, 'R-2', 200],
      ]);
    }));

  it('looks for the folder of a file before it works for minutes', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.14');
      for (const option of ['--out', '--overlaps']) {
        const { exit, said } = await taru(store, 'sweep', '--city', city, option, 'nowhere/x.csv');
        expect({ exit, said }).toMatchObject({ exit: 2, said: expect.stringContaining('nowhere tidak ada') });
      }
      expect(await selectSweep(store, city)).toBeNull();
    }));

  it('sweeps the whole city by the rules', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.04');
      await drawPlan(store, city, '2020-01-01', [{ code: 'R-2', geometry: rectangle(-100, -100, 100, 100) }]);
      await drawLayer(store, city, 'buildings', [{ geometry: rectangle(0, 0, 10, 10) }]);
      const { exit, said } = await taru(store, 'sweep', '--city', city, '--out', 'verdicts.csv');
      expect({ exit, said }).toMatchObject({ exit: 0, said: expect.stringContaining('1 bangunan') });
      expect(await readFile(join(folder, 'verdicts.csv'), 'utf8')).toMatch(
        /^building_id,source_index,outcome,rules,kelurahan,kecamatan,reasons\n[0-9a-f-]{36},0,unclear,zone-use /,
      );
    }));

  it.each([
    [1, 0],
    [3, 1],
  ])('a city that changes under %i sweeps: exit %i, and no file with old outcomes', (changes, exit) =>
    inTransaction(async (store) => {
      const city = await addCity(store, '94.06');
      await drawPlan(store, city, '2020-01-01', [{ code: 'R-2', geometry: rectangle(-100, -100, 100, 100) }]);
      await drawLayer(store, city, 'buildings', [{ geometry: rectangle(0, 0, 10, 10) }]);
      let changed = 0;
      const changing = {
        ...store,
        rows: async (statement: never) => {
          const rows = await store.rows(statement);
          const judged = (statement as { sql: string }).sql.includes('insert into swept_building');
          if (judged && changed < changes) {
            const at = 30 * ++changed;
            await drawLayer(store, city, 'buildings', [
              { geometry: rectangle(0, 0, 10, 10) },
              { geometry: rectangle(at, 0, at + 10, 10) },
            ]);
          }
          return rows;
        },
      } as Store;
      const file = `changing-${changes}.csv`;
      const told = await taru(changing, 'sweep', '--city', city, '--out', file);
      expect(told.exit).toBe(exit);
      expect(told.said).toContain('Kota berubah selama disisir');
      const written = await readFile(join(folder, file), 'utf8').catch(() => '');
      expect(written.trim().split('\n').length).toBe(exit === 0 ? 3 : 1);
      expect((await selectSweep(store, city))!.outdated).toBe(exit === 1);
    }),
  );
});
