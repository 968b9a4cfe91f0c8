import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../geodata/model/index.ts';
import { check } from '../../geodata/rules/index.ts';
import { functionsIn, staysWithin } from '../../geodata/rules/permit/building-function.ts';
import { type Drawing, rectangle, surroundingsOf } from './drawing.ts';

type Drawn = Drawing['features'][number];
const house = rectangle(0, 0, 10, 10);
const feature = (role: string, geometry: Drawn['geometry'], properties: object): Drawn => ({
  type: 'Feature',
  geometry,
  properties: { role, ...properties },
});

/** The outcome for so many storeys and units under permits that each state a number, or none. */
function outcomeOf(rule: string, built: number, permits: (number | null)[]): Outcome {
  const drawn = surroundingsOf({
    type: 'FeatureCollection',
    story: '',
    features: [
      feature('subject', house, { storeys: built, units: built }),
      feature('zone', rectangle(-60, -60, 60, 60), { code: 'R-2' }),
      ...permits.map((stated, i) =>
        feature('permit', house, { id: `permit-${i}`, number: `PBG-${i}`, storeys: stated, units: stated }),
      ),
    ],
  });
  return check(drawn).verdicts.find((verdict) => verdict.rule === rule)!.outcome;
}

const permits = fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 3 });
const rank: Record<string, number> = { complies: 0, unclear: 1, violates: 2 };

describe.each(['permit-storeys', 'permit-units'])('%s, whatever the permits say', (rule) => {
  it('never judges more building more mildly', () => {
    fc.assert(
      fc.property(permits, fc.integer({ min: 1, max: 18 }), (stated, built) => {
        expect(rank[outcomeOf(rule, built + 1, stated)]).toBeGreaterThanOrEqual(
          rank[outcomeOf(rule, built, stated)]!,
        );
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });

  it('accuses nobody whom one of the permits allows it, and nobody while one is silent', () => {
    fc.assert(
      fc.property(permits, fc.integer({ min: 1, max: 18 }), (stated, built) => {
        const allowed = stated.some((most) => most === null || built <= most);
        if (allowed) expect(outcomeOf(rule, built, stated)).not.toBe('violates');
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });
});

describe('a function as offices write it', () => {
  test.each([
    ['Fungsi Hunian', ['hunian']],
    ['RTT', ['hunian']],
    ['Rumah Tinggal Tunggal', ['hunian']],
    ['Rumah Sakit', ['sosial dan budaya']],
    ['SOSIAL BUDAYA', ['sosial dan budaya']],
    ['Bangunan Gedung Fungsi Sosial dan Budaya', ['sosial dan budaya']],
    ['Perdagangan dan Jasa', ['usaha']],
    ['Fungsi Usaha / Perkantoran', ['usaha']],
    ['Rumah Ibadah', ['keagamaan']],
    ['Fungsi Khusus', ['khusus']],
    ['Ruko', ['campuran']],
    ['Hunian & Usaha', ['hunian', 'usaha']],
    ['hunian, sosial budaya', ['hunian', 'sosial dan budaya']],
  ])('"%s" is %j', (text, functions) => {
    expect([...functionsIn(text)!]).toEqual(functions);
  });

  test.each(['', '-', 'Lihat lampiran', 'hunian dan sarang walet', 'rumahan'])(
    '"%s" is not guessed at',
    (text) => {
      expect(functionsIn(text)).toBeNull();
    },
  );

  it('is kept where each part of what is done was allowed, and broken where one surely was not', () => {
    const stays = (done: string, allowed: string) => staysWithin(functionsIn(done)!, functionsIn(allowed)!);
    expect(stays('toko', 'hunian dan usaha')).toBe('yes');
    expect(stays('ruko', 'campuran')).toBe('yes');
    expect(stays('ruko', 'hunian')).toBe('no');
    expect(stays('masjid', 'hunian dan usaha')).toBe('no');
    expect(stays('usaha', 'campuran')).toBe('unknown');
    expect(stays('campuran', 'hunian dan usaha')).toBe('unknown');
  });
});
