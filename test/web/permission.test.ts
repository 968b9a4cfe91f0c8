import { expect, test } from 'vitest';
import type { IntensityRow, UseRow } from '../../geodata/model/index.ts';
import { byPermission, limitsOf, permissionOf } from '../../web/answer/permission.ts';

const common = {
  version: 1,
  validFrom: null,
  validTo: null,
  basis: { instrument: 'Perwal 1/2025', article: null, date: null, certainty: 'sample' as const },
  zoneCode: 'R-2',
};
const use = (activityName: string, permission: UseRow['permission']): UseRow => ({
  ...common,
  id: activityName,
  kind: 'use',
  activity: activityName,
  activityName,
  permission,
  conditions: null,
});
const intensity = (figures: Partial<IntensityRow>): IntensityRow => ({
  ...common,
  id: 'row',
  kind: 'intensity',
  roadClass: null,
  recharge: null,
  parcelAreaMinM2: null,
  parcelAreaMaxM2: null,
  buildingFunction: null,
  kdbMaxPct: null,
  klbMax: null,
  kdhMinPct: null,
  ktbMaxPct: null,
  heightMaxM: null,
  storeysMax: null,
  gsbM: null,
  note: null,
  ...figures,
});

test('a citizen reads what is free first and what is forbidden last', () => {
  const groups = byPermission([
    use('Gudang', 'X'),
    use('Warung', 'T'),
    use('Rumah kos', 'I'),
    use('Rumah', 'I'),
    use('Klinik', 'TB'),
    use('Hotel', 'B'),
  ]);
  expect(groups.map(({ permission }) => permission)).toEqual([
    'allowed',
    'limited',
    'conditional',
    'limited-conditional',
    'prohibited',
  ]);
  expect(groups[0]?.rows.map((row) => row.activityName)).toEqual(['Rumah', 'Rumah kos']);
});

test('an activity that the plan does not name is neither allowed nor forbidden', () => {
  expect(permissionOf(undefined)).toBe('not-listed');
  expect(permissionOf(use('Gudang', 'X'))).toBe('prohibited');
});

test('limits that differ by road are told as a range, limits that no row states are not told', () => {
  const limits = limitsOf([intensity({ kdbMaxPct: 60, gsbM: 4 }), intensity({ kdbMaxPct: 70, gsbM: 4 })]);
  expect(limits).toEqual([
    { key: 'kdb', unit: '%', low: 60, high: 70 },
    { key: 'gsb', unit: 'm', low: 4, high: 4 },
  ]);
  expect(limitsOf([intensity({})])).toEqual([]);
});
