import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGsb } from '../../server/formats/rules/gsb-text.ts';
import { readTiers } from '../../server/formats/rules/intensity-text.ts';

const bounds = (text: string): unknown =>
  readTiers(text)?.map(({ fromM2, toM2, value }) => [fromM2, toM2, value]) ?? null;

describe('conditional text of intensities', () => {
  test.each([
    ['Luas LP kurang dari 60 m2 : 90', [[null, 60, 90]]],
    ['- luas persil ≤ 100 m² : 80 %', [[null, 100, 80]]],
    [
      'Luas LP < 60 m2: 90; Luas LP 60 m2 - 120 m2: 80, - Luas LP lebih dari 120 m2 - 240 m2: 70',
      [
        [null, 60, 90],
        [60, 120, 80],
        [120, 240, 70],
      ],
    ],
    [
      'Luas lahan sampai dengan 200 m2 : 60; luas lahan di atas 200 s.d. 1.000 m2 : 50; luas lahan lebih dari 1.000 m2 : 40',
      [
        [null, 200, 60],
        [200, 1000, 50],
        [1000, null, 40],
      ],
    ],
    ['Luas LP kurang dari 60 m2 : Alternatif 1 : 1.2, Alternatif 2 : 3,6', [[null, 60, null]]],
    ['Luas LP kurang dari 60 m2 : Alternatif 1 : 0, Alternatif 2 : 0', [[null, 60, 0]]],
  ])('%s', (text, tiers) => {
    expect(bounds(text)).toEqual(tiers);
  });

  test.each([
    '60',
    'sesuai Pasal 12',
    '60 (jalan arteri), 50 (lainnya)',
    'Luas LP kurang dari 60 m2 : 90, kecuali di Jalan Sudirman',
    'Luas LP kurang dari 60 m2 : 90; Luas LP lebih dari 60 m2 : menyesuaikan',
    'Di kawasan TOD luas LP kurang dari 60 m2 : 90',
    'Luas LP 60 - 120 m2 : 90, Luas LP 100 - 200 m2 : 80',
    'Luas LP 120 - 60 m2 : 90',
    'Luas LP lebih dari 400 m2 : 50, Luas LP kurang dari 60 m2 : 90',
    'Luas LP kurang dari 60 m2 :',
  ])('"%s" goes to a person as a whole', (text) => {
    expect(readTiers(text)).toBeNull();
  });

  const tiersOf = fc
    .record({
      steps: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 }),
      values: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 7 }),
      ends: fc.boolean(),
    })
    .map(({ steps, values, ends }) => {
      let sum = 0;
      const edges = steps.map((step) => (sum += step));
      const ranges = edges.map((to, i) => [i === 0 ? null : edges[i - 1]!, to] as const);
      const all = ends ? ranges : [...ranges, [edges.at(-1)!, null] as const];
      return all.map(([fromM2, toM2], i) => ({ fromM2, toM2, value: values[i]! / 10 }));
    });
  const style = fc.record({
    whose: fc.constantFrom('LP', 'lahan', 'persil', 'kavling'),
    unit: fc.constantFrom('', ' m2', ' m²'),
    mark: fc.constantFrom('.', ','),
    colon: fc.constantFrom(':', ' : ', ': '),
    between: fc.constantFrom(' - ', ' – ', ' sampai dengan ', ' s.d. '),
    join: fc.constantFrom(', - ', '; ', ',\n- '),
  });
  const written = fc.tuple(tiersOf, style).map(([tiers, s]) => ({
    tiers,
    text: tiers
      .map(({ fromM2, toM2, value }) => {
        const figure = String(value).replace('.', s.mark);
        const area =
          fromM2 === null
            ? `kurang dari ${toM2}${s.unit}`
            : toM2 === null
              ? `lebih dari ${fromM2}${s.unit}`
              : `${fromM2}${s.unit}${s.between}${toM2}${s.unit}`;
        return `Luas ${s.whose} ${area}${s.colon}${figure}`;
      })
      .join(s.join),
  }));

  test('classes in any spelling read back as they were meant', () => {
    fc.assert(
      fc.property(written, ({ tiers, text }) => {
        fc.pre(text.length < 250 || text.length > 255);
        expect(readTiers(text)?.map(({ said: _, ...tier }) => tier)).toEqual(tiers);
      }),
      { numRuns: 500, seed: 31 },
    );
  });

  test('a text that was cut at the length of its column gives no figure, and leaves no area without a note', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(253, 254, 255), ({ text }, length) => {
        fc.pre(text.length > length);
        const tiers = readTiers(text.slice(0, length).trimEnd().padEnd(length));
        expect(tiers?.every(({ value }) => value === null) ?? true).toBe(true);
        if (tiers) expect([tiers[0]!.fromM2, tiers.at(-1)!.toM2]).toEqual([null, null]);
      }),
      { numRuns: 300, seed: 32 },
    );
  });

  test('words put in anywhere give what was meant without them, or nothing at all', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom(' kecuali ', ' dan/atau ', ' x ', ' (jalan arteri) ', ' 5 '),
        fc.nat(),
        ({ tiers, text }, word, at) => {
          const where = at % (text.length + 1);
          const read = readTiers(text.slice(0, where) + word + text.slice(where));
          if (!read || word.trim() === '5') return;
          expect(read.map(({ said: _, ...tier }) => tier)).toEqual(tiers);
        },
      ),
      { numRuns: 1000, seed: 33 },
    );
  });

  test('whatever people write, every figure that comes out stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'Luas ',
              'LP ',
              'kurang dari ',
              'lebih dari ',
              ' : ',
              'Alternatif 1 : ',
              ', ',
              ' - ',
              ' m2 ',
            ),
            fc.integer({ min: 0, max: 999 }).map(String),
          ),
          { maxLength: 25 },
        ),
        (words) => {
          const text = words.join('');
          for (const { fromM2, toM2, value } of readTiers(text) ?? []) {
            for (const figure of [fromM2, toM2, value]) {
              if (figure !== null) expect(text).toContain(String(figure));
            }
          }
        },
      ),
      { numRuns: 2000, seed: 34 },
    );
  });
});

describe('a building line', () => {
  test.each([
    ['10', { gsbM: 10, gsbFormula: null, gsbFrom: null }],
    ['15 m dari as jalan', { gsbM: 15, gsbFormula: null, gsbFrom: 'road-axis' }],
    ['3,5 m dari tepi jalan', { gsbM: 3.5, gsbFormula: null, gsbFrom: 'road-edge' }],
    ['n/2 + 1', { gsbM: null, gsbFormula: 'n/2+1', gsbFrom: null }],
    ['½ n + 1 m', { gsbM: null, gsbFormula: 'n/2+1', gsbFrom: null }],
    ['(1/2 x lebar jalan) + 1,5', { gsbM: null, gsbFormula: 'n/2+1.5', gsbFrom: null }],
    ['setengah lebar jalan', { gsbM: null, gsbFormula: 'n/2', gsbFrom: null }],
    ['0,5 n + 1 dari as jalan', { gsbM: null, gsbFormula: '0.5*n+1', gsbFrom: 'road-axis' }],
  ])('%s', (text, gsb) => {
    expect(readGsb(text, null)).toEqual(gsb);
  });

  test.each(['n/(2+1)', '(n+1)/2', 'n/0', '½ rumija', 'sesuai jalan', '10-15', '10 (arteri), 5 (lokal)'])(
    '"%s" is not guessed at',
    (text) => {
      expect(readGsb(text, null)).toBeNull();
    },
  );
});
