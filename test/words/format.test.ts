import { expect, test } from 'vitest';
import {
  formatArea,
  formatHectares,
  formatLength,
  formatMeasure,
  formatMoment,
  formatShare,
  formatTime,
  formatTimeOfDay,
} from '../../geodata/words/format.ts';

const nbsp = '\u00a0';

test('a number and its unit stay on one line', () => {
  const said = [
    formatArea('id', 12.44),
    formatArea('id', 12_345),
    formatHectares('en', 123_400),
    formatLength('id', 3.24),
    formatLength('id', 2345),
    formatShare('id', 0.96),
    formatMeasure('id', 61.25, 'percent'),
  ];
  expect(said).toEqual(['12,4·m²', '12.345·m²', '12.34·ha', '3,2·m', '2,3·km', '96·%', '61,3·%'].map(spaced));
});

test('what is not nothing is never written as nothing', () => {
  expect([0.02, 0.004, 0.0949, 0.1, 0].map((m) => formatLength('id', m))).toEqual(
    ['2·cm', '4·mm', '9·cm', '0,1·m', '0·m'].map(spaced),
  );
  expect([0.02, 0.06, 0].map((m2) => formatArea('id', m2))).toEqual(
    ['0,02·m²', '0,1·m²', '0·m²'].map(spaced),
  );
});

test('a ratio has two decimals, a count stands alone', () => {
  expect(formatMeasure('id', 2.345, 'ratio')).toBe('2,35');
  expect(formatMeasure('en', 3, 'count')).toBe('3');
});

test('a moment is told by the clock of the city', () => {
  const moment = '2026-11-22T16:30:00Z';
  expect(formatMoment('id', moment, 'Asia/Jakarta')).toBe('22 November 2026, 23.30 WIB');
  expect(formatMoment('id', moment, 'Asia/Makassar')).toBe('23 November 2026, 00.30 WITA');
  expect(formatMoment('en', moment, 'Asia/Jayapura')).toBe('23 November 2026, 01:30 WIT');
});

const spaced = (text: string): string => text.replace('·', nbsp);

test('a time of day reads as the city has it, with the sign of the language', () => {
  expect(formatTime('id', '2026-11-21T07:30:00Z', 'Asia/Jakarta')).toBe('14.30');
  expect(formatTime('en', '2026-11-21T07:30:00Z', 'Asia/Jayapura')).toBe('16:30');
  expect(formatTimeOfDay('id', 7.5 * 3600)).toBe('07.30');
  expect(formatTimeOfDay('en', 9 * 3600 - 10)).toBe('09:00');
  expect(formatTimeOfDay('id', 24.5 * 3600)).toBe('00.30 (+1)');
});
