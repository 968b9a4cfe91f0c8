import { describe, expect, it } from 'vitest';
import { type DeviceFacts, needed, readiness } from '../../web/field/pack/readiness.ts';

const ready: DeviceFacts = {
  persisted: true,
  freeBytes: 2e9,
  fixM: 6,
  battery: { level: 0.9, charging: false },
  unsent: 0,
  pack: { ageMs: 3_600_000, complete: true },
  newerApp: false,
  appKept: true,
};

describe('being ready to leave', () => {
  it('finds nothing missing where nothing is', () => {
    expect(new Set(Object.values(readiness(ready)))).toEqual(new Set(['ok']));
  });

  it.each([
    ['storage', { persisted: false }],
    ['space', { freeBytes: needed.freeBytes - 1 }],
    ['gps', { fixM: null }],
    ['gps', { fixM: needed.fixM + 1 }],
    ['battery', { battery: { level: 0.3, charging: false } }],
    ['unsent', { unsent: 1 }],
    ['pack', { pack: null }],
    ['pack', { pack: { ageMs: 1, complete: false } }],
    ['pack', { pack: { ageMs: needed.packAgeMs + 1, complete: true } }],
    ['version', { newerApp: true }],
    ['version', { appKept: false }],
  ] as const)('asks for %s alone when %o', (id, news) => {
    const states = readiness({ ...ready, ...news });
    expect(Object.entries(states).filter(([, state]) => state !== 'ok')).toEqual([[id, 'attention']]);
  });

  it('holds nobody back for what a browser does not say', () => {
    const states = readiness({ ...ready, persisted: null, freeBytes: null, battery: null, appKept: null });
    const { storage, space, battery, version } = states;
    expect(new Set([storage, space, battery, version])).toEqual(new Set(['unknown']));
  });

  it('takes a low battery that is being charged', () => {
    expect(readiness({ ...ready, battery: { level: 0.1, charging: true } }).battery).toBe('ok');
  });
});
