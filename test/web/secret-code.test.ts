import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupCode, newSecretCode, readCode } from '../../web/public/secret-code.ts';

const anyCode = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => newSecretCode(() => new Uint8Array(bytes)));

test('a secret code holds 80 bits in 16 letters and figures that nobody misreads', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    }),
  );
  const many = new Set(Array.from({ length: 500 }, () => newSecretCode()));
  expect(many.size).toBe(500);
});

test('a code is read back however it was grouped, spaced or cased', () => {
  fc.assert(
    fc.property(anyCode, fc.constantFrom('-', ' ', ' - ', ''), fc.boolean(), (code, gap, small) => {
      const typed = groupCode(code).split('-').join(gap);
      expect(readCode(small ? typed.toLowerCase() : typed)).toBe(code);
    }),
  );
});

test('letters that look like figures are taken for the figures', () => {
  expect(readCode('oO-iI-lL')).toBe('001111');
});
