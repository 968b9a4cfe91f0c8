import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { type Endpoints, endpoints } from '../../geodata/wire/index.ts';
import { requests, type Scene, setScene } from '../support/scene.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { loggedIn } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

/** Values that break things which trust what they are given. */
const nasty: unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  2 ** 60,
  '',
  ' ',
  'a'.repeat(5000),
  'nol\u0000di tengah',
  '\ud800',
  "'; drop table finding; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../../etc/passwd',
  '%00',
  '0000-01-01',
  '9999-12-31',
  '0000-01-01T00:00:00Z',
  '2026-11-21T00:00:00+23:59',
  '99999-01-01',
  '00000000-0000-0000-0000-000000000000',
  [],
  [[]],
  [null],
  {},
  { length: -1 },
  { toString: 1 },
];

let service: Service;
let scene: Scene;
const visitors: Visitor[] = [];
beforeAll(async () => {
  service = await startService(await sharedStore());
  scene = await setScene(service);
  visitors.push(
    service.visitor(),
    await loggedIn(service, scene.town, 'officer'),
    await loggedIn(service, scene.town, 'planner'),
  );
});
afterAll(() => service.close());

/** Every copy of a value with one of its parts replaced. */
function* spoilt(value: unknown, by: unknown): Generator<unknown> {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    for (const worse of spoilt(child, by)) {
      yield Array.isArray(value) ? value.with(Number(key), worse) : { ...value, [key]: worse };
    }
  }
}

const visitorFor = ({ roles }: Endpoint): Visitor =>
  visitors[roles.includes('citizen') ? 0 : roles.includes('officer') ? 1 : 2]!;
const bugs = (): string[] => service.logged.filter((line) => line.includes('"msg":"bug"'));
const all = Object.entries(endpoints) as [keyof Endpoints, Endpoint][];

describe('whatever is put in the place of a value', () => {
  it.each(
    all.filter(
      ([name, it]) => ['put', 'post'].includes(it.method) && !it.receives && !/Session|Password/.test(name),
    ),
  )(
    'of %s, the answer is never a bug',
    async (name, endpoint) => {
      const visitor = visitorFor(endpoint);
      for (const by of nasty) {
        const { path, json } = requests[name](scene);
        const bodies = [...spoilt(json, by)];
        const answers = await Promise.all(
          bodies.map((body) => visitor.ask(endpoint.method.toUpperCase(), path, { json: body })),
        );
        expect(answers.filter(({ status }) => status >= 500).map(({ bytes }) => bytes.toString())).toEqual(
          [],
        );
      }
      expect(bugs()).toEqual([]);
    },
    120_000,
  );

  it.each(all.filter(([name, it]) => it.gives !== 'events' && !/^(delete|post)Session$/.test(name)))(
    'of the address of %s, the answer is never a bug',
    async (name, endpoint) => {
      const { path, headersOnly: _, ...asked } = requests[name](scene);
      const [route = '', query = ''] = path.split('?');
      const texts = nasty
        .filter((it) => typeof it === 'string')
        .map((text) => encodeURIComponent(text.slice(0, 300).replaceAll('\ud800', '%00')));
      const worse = [...texts, '%', '%ff', '%2e%2e%2f', 'constructor', '__proto__'].flatMap((text) => [
        ...route.split('/').map((_part, i, parts) => `${parts.with(i, text).join('/')}?${query}`),
        `${route}?${query.replace(/=[^&]*/g, `=${text}`)}`,
        `${route}?${query}&${text}=1`,
        `${path}${query ? '&' : '?'}limit=${text}&since=${text}&q=${text}&bbox=${text}`,
      ]);
      for (const visitor of visitors.slice(1)) {
        const answers = await Promise.all(
          worse.map((it) =>
            visitor.ask(endpoint.method.toUpperCase(), it.startsWith('/') ? it : `/${it}`, asked),
          ),
        );
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      }
      expect(bugs()).toEqual([]);
    },
  );
});

it('no text that a browser may ask for makes a bug', async () => {
  const anywhere = fc
    .webPath()
    .chain((path) => fc.webQueryParameters().map((query) => `${path || '/'}?${query}`));
  await fc.assert(
    fc.asyncProperty(
      anywhere,
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      async (path, method) => {
        const prefix = ['', '/api', '/ogc', '/petugas'][path.length % 4]!;
        expect((await service.visitor().ask(method, prefix + path, {})).status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
  expect(bugs()).toEqual([]);
});
