import type { Basis, Day, RuleRow } from '../model/index.ts';
import { activities, permissionOf } from './activities.ts';
import { intensities } from './intensity.ts';
import { idOf } from './random.ts';

const conditions: Record<string, string> = {
  T: 'Paling banyak 30% luas lantai; jam operasi 06.00–22.00.',
  B: 'Persetujuan lingkungan dan parkir di dalam persil.',
  TB: 'Paling banyak 30% luas lantai; persetujuan lingkungan dan parkir di dalam persil.',
};

/** Invented ITBX and intensity rows of a plan for the zones it draws. */
export function ruleRowsOf(seed: number, plan: number, date: Day, zones: readonly string[]): RuleRow[] {
  const basis: Basis = { instrument: 'Data contoh', article: null, date, certainty: 'sample' };
  const common = { version: 1, validFrom: null, validTo: null, basis };
  const uses = activities.flatMap(({ code, name }) =>
    zones.map((zoneCode) => {
      const permission = permissionOf(code, zoneCode);
      return {
        kind: 'use' as const,
        zoneCode,
        activity: code,
        activityName: name,
        permission,
        conditions: conditions[permission] ?? null,
      };
    }),
  );
  const limits = zones.flatMap((zoneCode) => {
    const limit = intensities[zoneCode];
    if (!limit) return [];
    return [
      {
        kind: 'intensity' as const,
        zoneCode,
        roadClass: null,
        recharge: null,
        parcelAreaMinM2: null,
        parcelAreaMaxM2: null,
        buildingFunction: null,
        kdbMaxPct: limit.kdb,
        klbMax: limit.klb,
        kdhMinPct: limit.kdh,
        ktbMaxPct: null,
        heightMaxM: limit.heightM,
        storeysMax: limit.storeys,
        gsbM: limit.gsbM,
        note: null,
      },
    ];
  });
  return [...uses, ...limits].map((row, i) => ({
    ...common,
    id: idOf(seed, 'row', plan * 10_000 + i),
    ...row,
  }));
}
