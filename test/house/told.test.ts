import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** Rooms of the README's tour: after `server/http` a bare `routes` is in the same house. */
const toured = (): string[] =>
  read('README.md')
    .split('\n')
    .flatMap((line) => {
      const rooms = quoted(/^\| (`(?:geodata|server|web)\/[^|]*)\|/.exec(line)?.[1] ?? '');
      const [house] = rooms[0]?.split('/') ?? [];
      return rooms.map((room) => (room.includes('/') ? room : `${house}/${room}`));
    });

it('the tour of the README shows every room, and none that is not', () => {
  const rooms = ['geodata', 'server', 'web'].flatMap((house) =>
    readdirSync(join(root, house), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${house}/${name}`),
  );
  expect(rooms.filter((room) => !toured().includes(room))).toEqual([]);
  expect(toured().filter((room) => !existsSync(join(root, room)))).toEqual([]);
});

it('every dependency has its line in decision 0007', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const told = new Set(
    quoted(read('docs/decisions/0007-dependencies.md')).flatMap((name) => [name, `@electric-sql/${name}`]),
  );
  const untold = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/') && !told.has(name),
  );
  expect(untold).toEqual([]);
});

it('the glossary marks as code what the code has, and nothing else', () => {
  const code = ['geodata', 'server', 'web']
    .flatMap((house) =>
      readdirSync(join(root, house), { recursive: true, encoding: 'utf8' }).map((it) => join(house, it)),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map(read)
    .join('\n');
  const names = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => quoted(line.split('|').at(-2) ?? ''));
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code))).toEqual([]);
});
