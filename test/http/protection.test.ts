import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Problem } from '../../geodata/wire/refusals.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, aReport, foundTown, loggedIn, password, type Town } from '../support/town.ts';
import { codeOf } from '../support/visitor.ts';

let service: Service;
let town: Town;
const webRoot = mkdtempSync(join(tmpdir(), 'taru-web-'));
beforeAll(async () => {
  for (const face of ['', 'petugas', 'perencana', 'assets'])
    mkdirSync(join(webRoot, face), { recursive: true });
  for (const face of ['', 'petugas', 'perencana']) {
    writeFileSync(join(webRoot, face, 'index.html'), `<!doctype html><title>${face || 'publik'}</title>`);
  }
  writeFileSync(join(webRoot, 'assets', 'app-1a2b3c4d.js'), 'export {};');
  service = await startService(await sharedStore(), { webRoot });
  town = await foundTown(service.store);
});
afterAll(() => service.close());

describe('a write that another site sends', () => {
  it.each<[string, Record<string, string>]>([
    ['as browsers mark it', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another port of the same machine', { 'Sec-Fetch-Site': 'same-site' }],
    ['from an older browser', { Origin: 'https://penyerang.example' }],
    ['from a page without an origin', { Origin: 'null' }],
  ])('%s: refused', async (_, headers) => {
    const officer = await loggedIn(service, town, 'officer');
    const finding = aFinding(town);
    const answer = await officer.put(`/api/findings/${finding.id}`, finding, { headers });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'cross-site']);
    expect((await officer.delete('/api/session', { headers })).status).toBe(403);
    expect(
      (await service.visitor().post('/api/session', { username: 'a', password: 'b' }, { headers })).status,
    ).toBe(403);
  });

  it('as a form, which cannot send JSON: refused', async () => {
    const officer = await loggedIn(service, town, 'officer');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const bytes = Buffer.from(JSON.stringify({ username: 'a', password: 'b' }));
      const answer = await officer.ask('POST', '/api/session', { bytes, headers: { 'Content-Type': type } });
      expect([answer.status, codeOf(answer)]).toEqual([415, 'unsupported-media-type']);
    }
  });

  it('but one of our own pages is heard', async () => {
    const answer = await service
      .visitor()
      .post(
        '/api/session',
        { username: town.nameOf('officer'), password },
        { headers: { Origin: service.url, 'Sec-Fetch-Site': 'same-origin' } },
      );
    expect(answer.status).toBe(200);
  });

  it('does not get in by naming our host in a header that only proxies may set', async () => {
    const headers = { Origin: 'https://penyerang.example', 'X-Forwarded-Host': 'penyerang.example' };
    expect(
      (await service.visitor().post('/api/session', { username: 'a', password: 'b' }, { headers })).status,
    ).toBe(403);
  });
});

describe('hostile JSON', () => {
  const send = (text: string) =>
    service.visitor().ask<Problem>('POST', '/api/session', {
      bytes: Buffer.from(text),
      headers: { 'Content-Type': 'application/json' },
    });

  it.each<[string, string, number, string]>([
    ['cut off', '{"username":', 400, 'malformed-json'],
    ['a bare word', 'null', 400, 'malformed-json'],
    ['a list', '[]', 400, 'invalid-request'],
    [
      'nested a thousand times',
      `{"username":${'['.repeat(1000)}${']'.repeat(1000)}}`,
      400,
      'invalid-request',
    ],
    [
      'nested a hundred thousand times',
      `{"username":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      400,
      'invalid-request',
    ],
    [
      'reaching for the prototype',
      '{"username":"a","password":"b","__proto__":{"admin":true}}',
      400,
      'malformed-json',
    ],
    ['with a key nobody knows', '{"username":"a","password":"b","role":"admin"}', 400, 'invalid-request'],
    [
      'with a key of every object',
      '{"username":"a","password":"b","constructor":{}}',
      400,
      'invalid-request',
    ],
    ['too long', `{"username":"${'a'.repeat(1_100_000)}"}`, 413, 'body-too-large'],
  ])('%s: refused', async (_, text, status, code) => {
    const answer = await send(text);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json).toMatchObject({ status, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(answer.bytes.toString()).not.toMatch(/ at .*\.ts|node_modules/);
  });

  it('points at what is wrong in the reader’s language', async () => {
    const english = await service
      .visitor()
      .post<Problem>('/api/session', { username: 1 }, { headers: { 'Accept-Language': 'en-GB,en;q=0.9' } });
    expect(english.json.errors).toEqual([
      { pointer: '/username', code: 'wrong-type', detail: 'Wrong type; string is expected.' },
      { pointer: '/password', code: 'missing', detail: 'This is required.' },
    ]);
    const indonesian = await service.visitor().post<Problem>('/api/session', {});
    expect(indonesian.json.errors[0]!.detail).toBe('Wajib diisi.');
    expect(indonesian.headers['content-language']).toBe('id');
  });
});

describe('limits', () => {
  let limited: Service;
  beforeAll(async () => {
    limited = await startService(service.store, { env: { RATE_LIMITS: 'on' } });
  });
  afterAll(() => limited.close());

  it('stop guessing a password after five, for that address and account only', async () => {
    const guess = (name: string) => limited.visitor().logIn(name, 'tebakan-yang-salah');
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push((await guess(town.nameOf('admin'))).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await limited.visitor().logIn(town.nameOf('planner'), password)).status).toBe(200);
    expect((await limited.visitor().logIn(town.nameOf('admin'), password)).status).toBe(429);
  });

  it('cannot be walked round by claiming to speak for others', async () => {
    const { report } = aReport(town);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const headers = { 'X-Forwarded-For': `10.0.0.${i}`, Forwarded: `for=10.0.0.${i}` };
      statuses.push((await limited.visitor().put(`/api/reports/${report.id}`, report, { headers })).status);
    }
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
  });

  it('count by the address that our own proxy saw, whatever stands before it', async () => {
    const proxied = await startService(service.store, { env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
    try {
      const { report } = aReport(town);
      const send = async (from: string): Promise<number> => {
        const headers = { 'X-Forwarded-For': from };
        return (await proxied.visitor().put(`/api/reports/${report.id}`, report, { headers })).status;
      };
      const forged: number[] = [];
      for (let i = 0; i < 8; i++) forged.push(await send(`6.6.6.${i}, 203.0.113.9`));
      expect(forged.slice(5)).toEqual([429, 429, 429]);
      expect(await send('6.6.6.1, 203.0.113.10')).toBe(200);
      const customer: number[] = [];
      for (let i = 0; i < 8; i++) customer.push(await send(`2001:db8:1:2::${i + 1}`));
      expect(customer.slice(5)).toEqual([429, 429, 429]);
      expect(await send('2001:db8:1:3::1')).toBe(200);
    } finally {
      await proxied.close();
    }
  });
});

describe('every answer', () => {
  const paths = [
    '/',
    '/petugas',
    '/perencana',
    '/assets/app-1a2b3c4d.js',
    '/assets/tidak-ada.js',
    '/healthz',
    '/readyz',
    '/metrics',
    '/api/docs',
    '/api/docs.css',
    '/api/openapi.json',
    '/api/tidak-ada',
    ...(Object.values(endpoints) as Endpoint[])
      .filter(({ method }) => method === 'get')
      .map(({ path }) => path.replace(/:\w+/g, '1')),
  ];
  it.each(paths)('of %s carries the headers that keep a browser safe', async (path) => {
    const { headers, status } = await service.visitor().get(path);
    expect(status).toBeLessThan(500);
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('orders https for good once the public address is https', async () => {
    const encrypted = await startService(service.store, { env: { PUBLIC_URL: 'https://taru.example' } });
    expect((await encrypted.visitor().get('/healthz')).headers['strict-transport-security']).toMatch(
      /max-age=63072000/,
    );
    await encrypted.close();
    expect((await service.visitor().get('/healthz')).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('the pages', () => {
  it('come by face, fresh; what carries a hash in its name is kept for a year', async () => {
    const titles = await Promise.all(
      ['/', '/lacak', '/petugas/', '/petugas/temuan', '/perencana'].map(async (path) =>
        (await service.visitor().get(path)).bytes.toString(),
      ),
    );
    expect(titles.map((html) => /<title>(.*)<\/title>/.exec(html)?.[1])).toEqual([
      'publik',
      'publik',
      'petugas',
      'petugas',
      'perencana',
    ]);
    expect((await service.visitor().get('/petugas')).headers['cache-control']).toBe('no-cache');
    expect((await service.visitor().get('/assets/app-1a2b3c4d.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('and the description of the interface is printed from what binds it', async () => {
    const { paths } = (await service.visitor().get<{ paths: Record<string, object> }>('/api/openapi.json'))
      .json;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const bound = (Object.values(endpoints) as Endpoint[]).map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(bound.sort());
  });
});

describe('before the store is ready', () => {
  it('only the pages and the pulse are answered', async () => {
    service.ready.yes = false;
    try {
      expect((await service.visitor().get('/healthz')).status).toBe(200);
      const waiting = await service.visitor().get('/readyz');
      expect([waiting.status, codeOf(waiting), waiting.headers['retry-after']]).toEqual([
        503,
        'starting',
        '2',
      ]);
      expect((await service.visitor().get('/api/cities')).status).toBe(503);
      expect((await service.visitor().get('/')).status).toBe(200);
    } finally {
      service.ready.yes = true;
    }
    expect((await service.visitor().get('/readyz')).status).toBe(200);
  });
});

describe('the figures for machines', () => {
  it('are for the machine itself and the admin, not for whoever comes through a proxy', async () => {
    expect((await service.visitor().get('/metrics')).bytes.toString()).toContain('taru_http_request_seconds');
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    expect((await service.visitor().get('/metrics', { headers })).status).toBe(403);
    expect((await (await loggedIn(service, town, 'planner')).get('/metrics', { headers })).status).toBe(403);
    expect((await (await loggedIn(service, town, 'admin')).get('/metrics', { headers })).status).toBe(200);
  });
});

describe('the log', () => {
  it('tells nothing of passwords, codes, cookies, questions or bodies', async () => {
    const officer = await loggedIn(service, town, 'officer');
    await officer.get('/api/places?q=canary-question');
    await service.visitor().logIn(town.nameOf('officer'), 'canary-password');
    await service
      .visitor()
      .get('/api/reports/TARU-1271-2026-L000001', { headers: { 'X-Tracking-Code': 'canary-code' } });
    await service.visitor().put('/api/session/password', { current: 'canary-current', next: 'canary-next' });
    const text = service.logged.join('');
    expect(text).not.toMatch(/canary/);
    expect(text).not.toContain(password);
    expect(text).not.toContain(officer.cookie!.split('=')[1]!);
  });

  it('knows the stack of a bug by the number that the reader was given', async () => {
    const broken = await startService({
      ...service.store,
      rows: () => Promise.reject(new Error('the cable')),
    });
    const answer = await broken.visitor().get<Problem>('/api/cities');
    expect([answer.status, answer.json.code]).toEqual([500, 'unexpected']);
    expect(answer.bytes.toString()).not.toContain('cable');
    const line = broken.logged.find((text) => text.includes('the cable'));
    expect(line).toContain(answer.json.requestId);
    await broken.close();
  });
});

it('a request that is no HTTP is hung up on', async () => {
  const { hostname, port } = new URL(service.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`),
    );
    socket.on('data', (data) => resolve(data.toString()));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 431/);
});
