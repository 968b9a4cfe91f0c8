import { expect, test } from 'vitest';
import { RuleRow, type SetbackRow } from '../../geodata/model/index.ts';
import { validOn } from '../../geodata/rules/law.ts';
import { nationalRows } from '../../geodata/rules/national/index.ts';

const setbacks = nationalRows.filter((row): row is SetbackRow => row.kind === 'setback');
const on = (day: string): readonly SetbackRow[] => setbacks.filter((row) => validOn(row, day));
const metres = (code: string, day = '2026-11-21'): (number | null)[] =>
  on(day)
    .filter((row) => row.code === code)
    .map((row) => row.metres);

test('every row of national law is whole, named once and traced to its instrument', () => {
  for (const row of nationalRows) expect(RuleRow.parse(row)).toEqual(row);
  expect(new Set(nationalRows.map(({ id }) => id)).size).toBe(nationalRows.length);
  expect(nationalRows.filter(({ basis }) => basis.certainty === 'sample')).toEqual([]);
});

test.each(['2012-01-01', '2021-06-30', '2025-04-29', '2025-04-30', '2026-11-21'])(
  'no rule stands twice in the law of %s',
  (day) => {
    const codes = on(day).map(({ code }) => code);
    expect(codes.length).toBe(new Set(codes).size);
  },
);

test('today there are 63 distances: rivers 8, lake, spring and coast 3, railway 3, power lines 16, roads 9, drains 1, airfield 5, buildings 18; and 2 overlays', () => {
  const count = (object: string): number =>
    on('2026-11-21').filter((row) => row.object.startsWith(object)).length;
  const objects = [
    'river',
    'lake',
    'spring',
    'coast',
    'railway',
    'power-line',
    'road',
    'drain',
    'airfield',
    'building',
  ];
  expect(objects.map(count)).toEqual([8, 1, 1, 1, 3, 16, 9, 1, 5, 18]);
  expect(on('2026-11-21').filter(({ kind }) => kind === 'setback').length).toBe(63);
  expect(nationalRows.filter(({ kind }) => kind === 'overlay').length).toBe(2);
});

test('the rows of rivers keep the ids that stored verdicts name', () => {
  expect(setbacks.filter(({ object }) => object === 'river').map(({ id, code }) => `${id} ${code}`)).toEqual([
    '019a0000-3820-7011-8000-000000000001 river-urban-unembanked-d3',
    '019a0000-3820-7011-8000-000000000002 river-urban-unembanked-d20',
    '019a0000-3820-7011-8000-000000000003 river-urban-unembanked-dgt20',
    '019a0000-3820-7011-8000-000000000004 river-rural-unembanked-large',
    '019a0000-3820-7011-8000-000000000005 river-rural-unembanked-small',
    '019a0000-3820-7011-8000-000000000006 river-urban-embanked',
    '019a0000-3820-7011-8000-000000000007 river-rural-embanked',
    '019a0000-3820-7011-8000-000000000008 river-tidal',
  ]);
});

test('a distance from a power line is law from the day of its instrument on', () => {
  const code = 'line-150kv-tower-double-circuit';
  expect(metres(code, '2021-06-29')).toEqual([]);
  expect(metres(code, '2021-06-30')).toEqual([10]);
  const [today] = on('2026-11-21').filter((row) => row.code === code);
  expect([today!.basis.instrument, today!.basis.certainty]).toEqual(['Permen ESDM 13/2021', 'quotation']);
});
