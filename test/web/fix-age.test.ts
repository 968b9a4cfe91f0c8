import { expect, it } from 'vitest';
import { minutesOld, toldFromMinutes } from '../../web/field/fix-age.ts';

const fix = { at: '2026-11-22T07:00:00Z' };
const after = (seconds: number) => Date.parse(fix.at) + seconds * 1000;

it('tells the age of a position that nobody has renewed, and of no other', () => {
  expect(minutesOld(fix, after(119))).toBeLessThan(toldFromMinutes);
  expect(minutesOld(fix, after(120))).toBe(toldFromMinutes);
  expect(minutesOld(fix, after(46 * 60 + 59))).toBe(46);
  expect(minutesOld(null, after(0))).toBe(0);
});

it('takes a position of a device whose clock is behind as new', () => {
  expect(minutesOld(fix, after(-3600))).toBe(0);
});
