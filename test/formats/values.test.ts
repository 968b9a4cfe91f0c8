import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMark, isBlank, readBoolean, readDay, readNumber } from '../../server/formats/values.ts';

const unclear = { unclear: true };

describe('numbers as offices write them', () => {
  test.each([
    ['79.310,66', 79310.66],
    ['1,5', 1.5],
    ['12 m2', 12],
    ['12,5 m²', 12.5],
    ['60%', 60],
    ['3 lantai', 3],
    ['1.234.567', 1234567],
    ['1,234,567.8', 1234567.8],
    ['-0,125', -0.125],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['79 310,66', 79310.66],
    ['1.5e3', 1500],
    [',5', 0.5],
    [12.25, 12.25],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  test.each([
    '1.234',
    '1,234',
    '1.23.45',
    '12..5',
    '1.234,5,6',
    'dua',
    '',
    '60-80',
    '< 60',
    '12 ekor',
    '1,5 ha',
    '2 km',
    1 / 0,
    null,
  ])('%s alone is unclear', (text) => {
    expect(readNumber(text)).toEqual(unclear);
  });

  test('the column settles what one value leaves open', () => {
    expect(decimalMark(['1.234', '79.310,66'])).toBe(',');
    expect(decimalMark(['1.234', '12.5'])).toBe('.');
    expect(decimalMark(['1.234', '1.234.567'])).toBe(',');
    expect(decimalMark(['1,5', '1.5'])).toBeNull();
    expect(decimalMark(['1.234', '12'])).toBeNull();
    expect(readNumber('1.234', ',')).toEqual({ value: 1234 });
    expect(readNumber('1.234', '.')).toEqual({ value: 1.234 });
    expect(readNumber('1.25', ',')).toEqual(unclear);
  });

  test('every Indonesian or English spelling of a number reads back as that number, or as unclear', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('id-ID', 'en-GB'),
        (thousandths, locale) => {
          const value = thousandths / 1000;
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
          const mark = locale === 'id-ID' ? ',' : '.';
          expect(readNumber(text, mark)).toEqual({ value: value + 0 });
          const alone = readNumber(text);
          if ('value' in alone) expect(alone.value).toBe(value + 0);
        },
      ),
    );
  });
});

describe('days as offices write them', () => {
  test.each([
    ['11-Mar-2025', '2025-03-11'],
    ['11 Maret 2025', '2025-03-11'],
    ['Selasa, 11 Maret 2025', '2025-03-11'],
    ['21/08/2025', '2025-08-21'],
    ['21-08-2025', '2025-08-21'],
    ['1.8.2025', '2025-08-01'],
    ['2025-08-21', '2025-08-21'],
    ['2025/08/21', '2025-08-21'],
    ['21/08/2025 14:30', '2025-08-21'],
    ['2025-08-21 23:59:00', '2025-08-21'],
    ['2025-08-20T17:00:00Z', '2025-08-21'],
    ['2025-08-20T17:00:00.000+00:00', '2025-08-21'],
    ['21-Agu-25', '2025-08-21'],
    ['5 Nopember 2024', '2024-11-05'],
    ['March 11, 2025', '2025-03-11'],
    [45890, '2025-08-21'],
    ['45890', '2025-08-21'],
    ['45890.75', '2025-08-21'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, 'Asia/Jakarta')).toEqual({ value: { day, precision: 'day' } });
  });

  test.each([
    '08/21/2025',
    '21/08/25',
    '31/02/2025',
    '2025-13-01',
    '11 Mars 2025',
    '1234',
    7,
    '',
    '0000-00-00',
    '99/99/9999',
    null,
  ])('%s is unclear', (text) => {
    expect(readDay(text, 'Asia/Jakarta')).toEqual(unclear);
  });

  test('a moment is the day of the city that wrote it', () => {
    // Midnight of 3 May, as systems in the three zones export it.
    for (const [moment, timeZone] of [
      ['2024-05-02T17:00:00Z', 'Asia/Jakarta'],
      ['2024-05-02T16:00:00Z', 'Asia/Makassar'],
      ['2024-05-02T15:00:00.000Z', 'Asia/Jayapura'],
    ] as const) {
      expect(readDay(moment, timeZone)).toEqual({ value: { day: '2024-05-03', precision: 'day' } });
    }
  });

  test('a year alone says that it is only a year', () => {
    expect(readDay('2016', 'Asia/Jakarta')).toEqual({ value: { day: '2016-01-01', precision: 'year' } });
  });

  test('every day reads back from every spelling', () => {
    const days = fc.date({ min: new Date('1955-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split('-') as [string, string, string];
        const long = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        const short = new Intl.DateTimeFormat('en-GB', {
          day: '2-digit',
          month: 'short',
          year: 'numeric',
          timeZone: 'UTC',
        }).format(date);
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        for (const text of [day, `${d}/${m}/${y}`, `${Number(d)}-${Number(m)}-${y}`, long, short, serial]) {
          expect(readDay(text, 'Asia/Jakarta'), String(text)).toEqual({ value: { day, precision: 'day' } });
        }
      }),
    );
  });
});

test('ya and tidak are read, a lone T is not', () => {
  expect(['Ya', 'TIDAK', 'tidak ada', 1, 'false', true].map(readBoolean)).toEqual(
    [true, false, false, true, false, true].map((value) => ({ value })),
  );
  expect(readBoolean('T')).toEqual(unclear);
  expect(readBoolean('mungkin')).toEqual(unclear);
});

test('what offices write for nothing is nothing', () => {
  expect([null, '', ' ', '-', '—', 'NULL', '#N/A'].every(isBlank)).toBe(true);
  expect([0, false, '0', 'tidak'].some(isBlank)).toBe(false);
});
