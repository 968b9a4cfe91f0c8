import { expect, test } from 'vitest';
import { dayIn, timeZoneOf } from '../../geodata/model/index.ts';

test.each([
  ['11.71', 'Asia/Jakarta'],
  ['12.71', 'Asia/Jakarta'],
  ['36.74', 'Asia/Jakarta'],
  ['51.71', 'Asia/Makassar'],
  ['53.71', 'Asia/Makassar'],
  ['61.71', 'Asia/Jakarta'],
  ['62.71', 'Asia/Jakarta'],
  ['63.71', 'Asia/Makassar'],
  ['65.71', 'Asia/Makassar'],
  ['71.71', 'Asia/Makassar'],
  ['76.01', 'Asia/Makassar'],
  ['81.03', 'Asia/Jayapura'],
  ['82.71', 'Asia/Jayapura'],
  ['91.71', 'Asia/Jayapura'],
  ['96.01', 'Asia/Jayapura'],
])('the offices of %s keep the time of %s', (city, timeZone) => {
  expect(timeZoneOf(city)).toBe(timeZone);
});

test('a new day begins in the east: WIT at 15:00Z, WITA at 16:00Z, WIB at 17:00Z', () => {
  const days = (moment: string) =>
    (['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const).map((zone) =>
      dayIn(zone, new Date(moment)),
    );
  expect(days('2026-12-31T14:59:59.999Z')).toEqual(['2026-12-31', '2026-12-31', '2026-12-31']);
  expect(days('2026-12-31T15:00:00Z')).toEqual(['2026-12-31', '2026-12-31', '2027-01-01']);
  expect(days('2026-12-31T16:00:00Z')).toEqual(['2026-12-31', '2027-01-01', '2027-01-01']);
  expect(days('2026-12-31T17:00:00Z')).toEqual(['2027-01-01', '2027-01-01', '2027-01-01']);
});
