import { expect, test } from 'vitest';
import { readMetres } from '../../web/field/read-metres.ts';

test('an officer writes a height with a comma or a dot', () => {
  expect(readMetres('7,5')).toBe(7.5);
  expect(readMetres(' 12 ')).toBe(12);
  expect(readMetres('7.5')).toBe(7.5);
});

test('an empty height is not known, a wrong one is said to be wrong', () => {
  expect(readMetres('  ')).toBeNull();
  for (const text of ['tinggi', '7,', '-3', '1e3', '1001', '1.234,5'])
    expect(readMetres(text), text).toBeUndefined();
});
