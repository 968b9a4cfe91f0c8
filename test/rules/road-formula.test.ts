import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormula } from '../../geodata/rules/lines/road-formula.ts';
import { readGsb } from '../../server/formats/rules/gsb-text.ts';

const metresOf = (text: string, widthM: number): number | null | undefined => readFormula(text)?.(widthM);

describe('a formula of the building line', () => {
  it.each([
    ['n/2+1', 8, 5],
    ['n / 2 + 1', 8, 5],
    ['N/2', 7, 3.5],
    ['0.5*n+1.5', 8, 5.5],
    ['(n+2)/2', 8, 5],
    ['n', 12, 12],
    ['6', 12, 6],
    ['2+n*3-1', 2, 7],
    ['10-n-1', 4, 5],
    ['8/2/2', 4, 2],
    ['2*(n-(1+1))', 5, 6],
  ])('reads %s, on a road of %d m, as %d m', (text, widthM, metres) => {
    expect(metresOf(text, widthM)).toBe(metres);
  });

  it.each([
    '',
    ' ',
    'setengah lebar jalan',
    '½n',
    'n^2',
    'n/2+',
    '/2',
    '-n',
    '2n',
    'n 2',
    '(n',
    'n)',
    '()',
    '0,5*n',
    'n.5',
    '1.2.3',
    'n;process',
    'constructor',
    'm/2',
    `${'('.repeat(10_000)}n`,
    `n${'+1'.repeat(10_000)}`,
  ])('does not guess at %j', (text) => {
    expect(readFormula(text)).toBeNull();
  });

  it.each([
    ['n/0', 8],
    ['n/(n-8)', 8],
    ['n-20', 8],
  ])('gives no distance for %s on a road of %d m', (text, widthM) => {
    expect(metresOf(text, widthM)).toBeNull();
  });

  it('agrees with what it was written from', () => {
    type Written = { text: string; value: (n: number) => number };
    const { tree } = fc.letrec<{ tree: Written }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.constant({ text: 'n', value: (n: number) => n }),
        fc
          .integer({ min: 0, max: 90 })
          .map((tenths) => ({ text: `${tenths / 10}`, value: () => tenths / 10 })),
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(
          ([a, sign, b]): Written => ({
            text: `(${a.text} ${sign}${b.text})`,
            value: (n) => {
              const [x, y] = [a.value(n), b.value(n)];
              return sign === '+' ? x + y : sign === '-' ? x - y : sign === '*' ? x * y : x / y;
            },
          }),
        ),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 60 }), ({ text, value }, widthM) => {
        fc.pre(text.length <= 60);
        const metres = value(widthM);
        expect(metresOf(text, widthM)).toBe(Number.isFinite(metres) && metres >= 0 ? metres : null);
      }),
      { seed: 1271, numRuns: 500 },
    );
  });

  it('reads whatever the import of rule tables writes', () => {
    const texts = ['½ n + 1', 'setengah lebar jalan', '2/3 x lebar jalan - 1', '0,75 n', 'n', 'n/2 + 1,5 m'];
    for (const text of texts) {
      const formula = readGsb(text, ',')?.gsbFormula;
      expect(formula, text).toBeTypeOf('string');
      expect(metresOf(formula!, 12), text).toBeTypeOf('number');
    }
  });
});
