import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs, worthRetrying } from '../../web/offline/back-off.ts';
import { completeFinding, type FindingDraft } from '../../web/offline/outbox-item.ts';

test('a tablet without an answer tries again soon, then rarely, never later than 45 s', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
      const pause = backOffMs(tries, () => random);
      expect(pause).toBeGreaterThanOrEqual(500);
      expect(pause).toBeLessThanOrEqual(45_000);
    }),
  );
  expect(backOffMs(0, () => 1)).toBe(1000);
  expect(backOffMs(3, () => 1)).toBe(8000);
  expect(backOffMs(10, () => 1)).toBe(45_000);
});

test('tablets that lost the same network do not come back in one moment', () => {
  expect(backOffMs(5, () => 0)).toBe(16_000);
  expect(backOffMs(5, () => 1)).toBe(32_000);
});

test('only what may succeed unchanged is sent again; a refusal goes to the officer', () => {
  for (const status of [0, 401, 408, 429, 500, 502, 503])
    expect(worthRetrying(status), `${status}`).toBe(true);
  for (const status of [400, 403, 404, 409, 413, 415, 422])
    expect(worthRetrying(status), `${status}`).toBe(false);
});

const draft: FindingDraft = {
  id: '0197c8af-e40c-79eb-97f0-72969b13628c',
  observedAt: '2026-11-21T14:30:00+07:00',
  geometry: null,
  fix: null,
  placedBy: 'map',
  kind: null,
  activity: null,
  buildingFunction: null,
  storeys: null,
  heightM: null,
  builtOn: null,
  permitNumber: null,
  note: '',
  photos: [],
  corrects: null,
  report: null,
};

test('a finding without kind or place stays a draft', () => {
  const place = { type: 'Point' as const, coordinates: [98.67, 3.59] as [number, number] };
  expect(completeFinding(draft)).toBeNull();
  expect(completeFinding({ ...draft, kind: 'setback' })).toBeNull();
  expect(completeFinding({ ...draft, geometry: place })).toBeNull();
  expect(completeFinding({ ...draft, kind: 'setback', geometry: place })).toMatchObject({
    kind: 'setback',
    geometry: place,
  });
});
