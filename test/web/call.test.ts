import { afterEach, expect, test, vi } from 'vitest';
import { addressOf, call } from '../../web/data/call.ts';
import { language } from '../../web/data/preferences.ts';
import { Problem } from '../../web/data/problem.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  language.value = 'id';
});

const answering = (status: number, body: string, type = 'application/json') => {
  const fetched = vi.fn(
    async (_address: string, _init: RequestInit) =>
      new Response(status === 204 ? null : body, { status, headers: { 'content-type': type } }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

test('an address holds its parameters encoded and leaves out what was not asked', () => {
  expect(addressOf('/api/reports/:number', { params: { number: 'TARU/1 2' } })).toBe(
    '/api/reports/TARU%2F1%202',
  );
  expect(addressOf('/api/places', { query: { q: 'Jl. Deli', city: undefined, limit: 0 } })).toBe(
    '/api/places?q=Jl.+Deli&limit=0',
  );
});

test('a call sends JSON in the reader’s language and nothing that identifies', async () => {
  const fetched = answering(200, '{"places":[]}');
  language.value = 'en';
  await call('get /api/places', { query: { q: 'petisah' } });
  const [address, init] = fetched.mock.calls[0]!;
  expect(address).toBe('/api/places?q=petisah');
  expect(init.headers).toEqual({ accept: 'application/json', 'accept-language': 'en' });
  expect(init.credentials).toBe('same-origin');
});

test('a refusal arrives as a problem with the service’s sentence and code', async () => {
  const wire = {
    type: 'about:blank',
    title: 'Nomor atau kode tidak cocok.',
    status: 404,
    code: 'wrong-tracking-code',
    errors: [],
    requestId: 'r-1',
  };
  answering(404, JSON.stringify(wire), 'application/problem+json');
  const problem = await call('get /api/reports/:number', { params: { number: 'X' } }).catch((error) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({
    message: wire.title,
    code: 'wrong-tracking-code',
    status: 404,
    requestId: 'r-1',
  });
});

test('a proxy’s error page and a cut line both become sentences that say what to do', async () => {
  answering(502, '<html>Bad Gateway</html>', 'text/html');
  const away = await call('get /api/cities').catch((error) => error);
  expect(away).toMatchObject({ code: 'unreadable', status: 502 });
  expect(away.message).toContain('coba lagi');

  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  const offline = await call('get /api/cities').catch((error) => error);
  expect(offline).toMatchObject({ code: 'offline', status: 0 });
  expect(offline.message).toContain('coba lagi');
});

test('a question that was taken back stays an abort, so that nobody is shown an error', async () => {
  const stop = new AbortController();
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    stop.abort();
    init.signal?.throwIfAborted();
  });
  const error = await call('get /api/cities', { signal: stop.signal }).catch((reason) => reason);
  expect(error).not.toBeInstanceOf(Problem);
  expect(error.name).toBe('AbortError');
});
