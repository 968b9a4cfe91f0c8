import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file));

/** What stands in a source beside its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');

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

/** Rooms of a house that can be reached from each other, each with what it imports of the next. */
function circles(house: string): string[] {
  const next = new Map<string, Map<string, string>>();
  for (const file of sources(house))
    for (const name of importsOf(file)) {
      const [from, to] = [roomOf(file), roomOf(name)];
      if (!name.startsWith(`${house}/`) || from === to) continue;
      const others = next.get(from) ?? new Map<string, string>();
      next.set(from, others.set(to, `${file} → ${name}`));
    }
  const reachedFrom = (room: string): Set<string> => {
    const found = new Set<string>();
    const open = [room];
    for (let it = open.pop(); it !== undefined; it = open.pop())
      for (const to of next.get(it)?.keys() ?? [])
        if (!found.has(to)) {
          found.add(to);
          open.push(to);
        }
    return found;
  };
  return [...next].flatMap(([from, others]) =>
    [...others].flatMap(([to, why]) => (reachedFrom(to).has(from) ? [why] : [])),
  );
}
const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/');

/** Statements by their first words, as `sql` or a driver would be given them. */
const statement = /['"`]\s*(select\s|insert into\s|update \w+ set\s|delete from\s|with \w+ as\s)/i;
/** Words between tags, or in an attribute that people read. */
const sentence =
  />[^<>{}=;()]*\p{L}{2}[^<>{}=;()]*<\/|\s(?:aria-label|alt|label|lead|placeholder|title)="[^"]*\p{L}{2}/u;

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
    const byHand = ['geodata', 'server', 'web', 'scripts']
      .flatMap(sources)
      .filter((file) => !/^server\/(queries|store)\//.test(file))
      .filter((file) => statement.test(codeOf(file)));
    expect(byHand).toEqual([]);
    expect(statement.test("db.rows({ text: 'select id from finding' })")).toBe(true);
  });

  it('keep sentences in geodata/words', () => {
    const said = sources('web')
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) => sentence.test(codeOf(file)));
    expect(said).toEqual([]);
    expect(sentence.test('<p>Selamat pagi, petugas.</p>')).toBe(true);
    expect(sentence.test('<Button title="Simpan" />')).toBe(true);
  });

  it('keep numbers, days and times as people read them in geodata/words', () => {
    const formatted = ['server', 'web', 'scripts']
      .flatMap(sources)
      .filter((file) => /\bIntl\.(NumberFormat|DateTimeFormat)\b/.test(codeOf(file)));
    expect(formatted).toEqual([]);
  });

  it.each(['geodata', 'server', 'web'])('let no two rooms of %s need each other', (house) => {
    expect(circles(house)).toEqual([]);
  });

  it('let no face look into another', () => {
    const faces = ['public', 'field', 'desk'];
    expect(
      offenders(
        faces.map((face) => `web/${face}`),
        (name, file) =>
          faces.some((face) => name.startsWith(`web/${face}/`)) && roomOf(name) !== roomOf(file),
      ),
    ).toEqual([]);
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
    expect(new Set(sources('geodata').map((file) => file.split('/')[1]))).toEqual(
      new Set(Object.keys(level)),
    );
  });

  it('let no file of code outgrow 400 lines', () => {
    const long = ['geodata', 'server', 'web', 'scripts', 'test']
      .flatMap(sources)
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 401);
    expect(long).toEqual([]);
  });
});
