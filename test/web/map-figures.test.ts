import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, Verdict } from '../../geodata/model/index.ts';
import { permitInForce, roadRank } from '../../web/map/base-style.ts';
import { measureOf } from '../../web/map/evidence.ts';
import { qualityOf } from '../../web/map/locator.ts';
import { niceLength } from '../../web/map/nice-length.ts';
import { selfCrossing } from '../../web/map/self-crossing.ts';
import { zoneName } from '../../web/map/zone-name.ts';
import { zoneColour } from '../../web/map/zone-style.ts';

test('the scale bar shows 1, 2 or 5 times a power of ten and never outgrows its room', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (metresPerPixel) => {
      const { metres, pixels } = niceLength(metresPerPixel, 96);
      expect(['1', '2', '5']).toContain(metres.toExponential()[0]);
      expect(pixels).toBeLessThanOrEqual(96);
      expect(pixels).toBeGreaterThanOrEqual(38);
    }),
  );
});

test('GPS quality has the words of the field: good to 5 m, fair to 15, poor to 50, bad beyond', () => {
  expect([5, 5.1, 15, 50, 51].map(qualityOf)).toEqual(['good', 'fair', 'fair', 'poor', 'bad']);
});

test('a round outline never crosses itself, and swapping two of its corners makes it cross', () => {
  const round = (count: number): Position[] =>
    Array.from({ length: count }, (_, i) => {
      const turn = (2 * Math.PI * i) / count;
      return [98.67 + 1e-4 * Math.cos(turn), 3.58 + 1e-4 * Math.sin(turn)];
    });
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 40 }), (count) => {
      const corners = round(count);
      expect(selfCrossing(corners)).toBeNull();
      [corners[1], corners[2]] = [corners[2]!, corners[1]!];
      expect(selfCrossing(corners)).not.toBeNull();
    }),
  );
});

test('what is written at the evidence is by how much the limit is missed, in its own unit', () => {
  const verdict = (margin: number | null, unit: Verdict['unit']) => ({ margin, unit }) as Verdict;
  expect(measureOf('id', verdict(-3.24, 'm'))).toBe('3,2\u00a0m');
  expect(measureOf('id', verdict(-12.4, 'm2'))).toBe('12,4\u00a0m²');
  expect(measureOf('en', verdict(-8.04, 'percent'))).toBe('8\u00a0%');
  expect(measureOf('id', verdict(null, null))).toBe('');
});

test('a sub-zone takes the colour of its zone, an unknown code none', () => {
  expect(zoneColour('R-2')).toBe('#FFDC00');
  expect(zoneColour('R-2.1')).toBe('#FFDC00');
  expect(zoneColour('XX-9')).toBeNull();
  expect(zoneName('id', 'XX-9', 'Zona Uji')).toBe('Zona Uji');
  expect(zoneName('en', 'R-2', 'Perumahan Kepadatan Tinggi')).toBe('Residential, high density');
});

test('roads are ranked by any office’s spelling', () => {
  expect(['Jalan Arteri Primer', 'kolektor sekunder', 'lokal', ''].map(roadRank)).toEqual([1, 2, 3, 3]);
});

test('a permit is dashed unless the service says that it is in force', () => {
  const holds = (state: string | undefined) => permitInForce({ get: () => state });
  expect(['in-force', 'expired', 'revoked', 'not-yet', undefined].map(holds)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
