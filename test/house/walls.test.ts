import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file));

/** What a source imports: package names, or paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) =>
    name!.startsWith('.') ? normalize(join(dirname(file), name!)) : name!,
  );
}

const offenders = (rooms: string[], forbidden: (name: string, file: string) => boolean): string[] =>
  rooms.flatMap(sources).flatMap((file) =>
    importsOf(file)
      .filter((name) => forbidden(name, file))
      .map((name) => `${file} → ${name}`),
  );

describe('the walls between the rooms', () => {
  it('keep server and web apart, and geodata away from both', () => {
    expect(offenders(['geodata'], (name) => /^(server|web|scripts|test)\//.test(name))).toEqual([]);
    expect(offenders(['server'], (name) => /^(web|scripts|test)\//.test(name))).toEqual([]);
    expect(offenders(['web'], (name) => /^(server|scripts|test)\//.test(name))).toEqual([]);
  });

  it('keep Turf, proj4 and geojson-validation in geodata/geometry', () => {
    const kept = (name: string): boolean =>
      /^(@turf\/|proj4|geojson-validation|polyclip-ts|polylabel)/.test(name);
    expect(
      offenders(
        ['geodata', 'server', 'web', 'scripts'],
        (name, file) => kept(name) && !file.startsWith('geodata/geometry/'),
      ),
    ).toEqual([]);
  });

  it('keep OpenLayers in web/map and Koa in server/http, server/routes and server/app.ts', () => {
    expect(
      offenders(['web'], (name, file) => /^ol(\/|$)/.test(name) && !file.startsWith('web/map/')),
    ).toEqual([]);
    expect(
      offenders(
        ['server', 'scripts'],
        (name, file) => /^(koa|@koa\/)/.test(name) && !/^server\/(http\/|routes\/|app\.ts)/.test(file),
      ),
    ).toEqual([]);
  });

  it('keep SQL in server/queries, server/migrations and server/store', () => {
    const written = sources('server')
      .concat(sources('scripts'), sources('web'), sources('geodata'))
      .filter((file) => !/^server\/(queries|store)\//.test(file))
      .filter((file) => importsOf(file).includes('sql-template-tag'));
    expect(written).toEqual([]);
  });

  it('let geodata import only downwards: geometry, model, layers, routes and facts, rules and wire, words and sample', () => {
    const level: Record<string, number> = {
      model: 0,
      geometry: 1,
      layers: 2,
      routes: 2,
      facts: 2,
      rules: 3,
      wire: 3,
      words: 4,
      sample: 4,
    };
    const upward = offenders(['geodata'], (name, file) => {
      const from = level[file.split('/')[1]!];
      const to = level[name.split('/')[1] ?? ''];
      return name.startsWith('geodata/') && from !== undefined && to !== undefined && to > from;
    });
    expect(upward).toEqual([]);
  });

  it('let no file of code outgrow 400 lines', () => {
    const long = ['geodata', 'server', 'web', 'scripts', 'test']
      .flatMap(sources)
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 401);
    expect(long).toEqual([]);
  });
});
