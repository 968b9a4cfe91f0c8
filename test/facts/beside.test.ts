import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsBeside, runsM } from '../../geodata/facts/beside.ts';
import { walkedM } from '../../geodata/facts/walked.ts';
import type { TrackFix } from '../../geodata/model/index.ts';
import { at } from '../support/land.ts';

/** A fix on a straight street, a metre a second; `aside` metres from it. */
const fix = (second: number, aside = 0): TrackFix => ({
  at: new Date(Date.UTC(2026, 10, 21, 1) + second * 1000).toISOString(),
  position: at(second, aside),
  accuracyM: 4,
});
const walk = (from: number, to: number, aside = 0): TrackFix[] =>
  Array.from({ length: Math.floor((to - from) / 10) + 1 }, (_, i) => fix(from + i * 10, aside));
const metresOf = (device: TrackFix[], logged: TrackFix[][]): number =>
  runsBeside(device, logged).reduce((sum, runs) => sum + runsM(runs), 0);

describe('a logger beside the device', () => {
  it('adds nothing where the device recorded the same minutes', () => {
    expect(metresOf(walk(0, 1000), [walk(0, 1000, 12)])).toBe(0);
  });

  it('fills the gaps of the device, before, between and after', () => {
    const device = [...walk(200, 400), ...walk(1000, 1200)];
    expect(metresOf(device, [walk(0, 1500, 12)])).toBeCloseTo(190 + 580 + 290, -1);
  });

  it('counts whole where the device has nothing, in however many chunks', () => {
    expect(metresOf([], [walk(0, 500), walk(510, 1000)])).toBeCloseTo(1000, -1);
  });

  it('counts once when its file is taken in twice', () => {
    const chunks = [walk(0, 500), walk(510, 1000)];
    expect(metresOf([], [...chunks, ...chunks, walk(0, 1000)])).toBeCloseTo(1000, -1);
  });

  it('never makes a way longer than it was', () => {
    const minutes = fc.integer({ min: 0, max: 60 });
    const stretch = fc
      .tuple(minutes, minutes)
      .map(([a, b]) => walk(Math.min(a, b) * 60, Math.max(a, b) * 60));
    fc.assert(
      fc.property(stretch, stretch, fc.array(stretch, { maxLength: 4 }), (one, two, logged) => {
        const device = [...one, ...two].toSorted((a, b) => (a.at < b.at ? -1 : 1));
        expect(walkedM(device) + metresOf(device, logged)).toBeLessThanOrEqual(3601);
      }),
      { seed: 20261122 },
    );
  });
});
