import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settled } from '../../geodata/rules/canonical-surroundings.ts';
import { intensityRules } from '../../geodata/rules/intensity/index.ts';
import { linesRules } from '../../geodata/rules/lines/index.ts';
import { measure } from '../../geodata/rules/measure/measure.ts';
import { handOver, type Lot, type Measures } from '../../geodata/rules/measures.ts';
import { type Drawing, surroundingsOf } from './drawing.ts';
import { drawingsOf, drawn, folderOf } from './drawings.ts';

/** What a sweep knows of every building, and what it may have to hand over. */
type Dear = 'clearances' | 'parcelLine' | 'neighbours' | 'faces' | 'borderM';

const tolerance = { m: 0.05, m2: 0.05 };
const hands = (): never => {
  throw handOver;
};

/** The measures of a drawing as a sweep has them: within a tolerance, and without what is dear. */
function swept(drawing: Drawing, without: readonly Dear[]): Measures {
  const whole = measure(settled(surroundingsOf(drawing)));
  const lots = whole.lots().map((lot): Lot => {
    const less = (name: Dear): object => (without.includes(name) ? { [name]: hands } : {});
    const roads = lot.roads().map((road) => ({ ...road, ...less('parcelLine'), ...less('faces') }));
    return {
      ...lot,
      roads: () => roads,
      ...less('clearances'),
      ...less('neighbours'),
      ...less('borderM'),
    };
  });
  return { ...whole, found: new Map(), tolerance, lots: () => lots };
}

const judge = (rule: string, measures: Measures): string => {
  const [found] = [...intensityRules, ...linesRules].filter(({ id }) => id === rule);
  try {
    return found!.judge(measures, measures.law(measures.days.today)).outcome;
  } catch (thrown) {
    if (thrown === handOver) return 'handed over';
    throw thrown;
  }
};
const today = (rule: string, name: string): string =>
  JSON.parse(readFileSync(`${folderOf(rule)}${name}.json`, 'utf8')).verdict.times.today;

describe('a rule that judges what a sweep measured', () => {
  it.each([...intensityRules, ...linesRules].map(({ id }) => id))(
    'says of each drawing of %s the same as from its geometry, or hands it over',
    (rule) => {
      for (const name of drawingsOf(rule))
        expect([today(rule, name), 'handed over'], name).toContain(judge(rule, swept(drawn(rule, name), [])));
    },
  );

  const everything: Dear[] = ['clearances', 'parcelLine', 'neighbours', 'faces', 'borderM'];
  const beside: Dear[] = ['clearances', 'parcelLine', 'neighbours', 'borderM'];
  it.each([
    ['kdb', 'over', everything],
    ['klb', 'over', everything],
    ['kdh', 'short', everything],
    ['ktb', 'under', everything],
    ['height', 'over', everything],
    ['storeys', 'under', everything],
    ['gsb', 'clear', beside],
    ['gsb', 'short', beside],
    ['gsb', 'from-the-axis', beside],
    ['gsb', 'corner-second-road', beside],
    ['gsb', 'not-stated-beyond', beside],
    ['side-clearance', 'all-round', ['clearances', 'parcelLine', 'neighbours', 'faces']],
    ['rear-clearance', 'all-round', ['clearances', 'parcelLine', 'neighbours', 'faces']],
    ['side-clearance', 'no-limit', everything],
    ['building-gap', 'dwelling', everything],
  ] as const)('asks for nothing dear about %s "%s"', (rule, name, without) => {
    expect(judge(rule, swept(drawn(rule, name), without))).toBe(today(rule, name));
  });

  it.each([
    ['kdb', 'exactly'],
    ['klb', 'exactly-on-the-limit'],
    ['kdh', 'exactly-on-the-limit'],
    ['ktb', 'exactly-on-the-limit'],
    ['gsb', 'exactly-on-the-line'],
    ['side-clearance', 'exactly-on-the-limit'],
    ['rear-clearance', 'exactly-on-the-limit'],
    ['building-gap', 'exactly-the-least'],
    ['building-gap', 'exactly-the-greatest'],
  ])('hands over what lies on the limit: %s "%s"', (rule, name) => {
    expect(judge(rule, swept(drawn(rule, name), []))).toBe('handed over');
  });

  it('holds what was counted or stated against its limit without a tolerance', () => {
    for (const rule of ['height', 'storeys'])
      expect(judge(rule, swept(drawn(rule, 'exactly-on-the-limit'), []))).toBe('complies');
  });
});
