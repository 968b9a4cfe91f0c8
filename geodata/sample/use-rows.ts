import type { UseRow } from '../model/index.ts';
import { activities, permissionOf } from './activities.ts';

type Use = Omit<UseRow, 'id' | 'version' | 'validFrom' | 'validTo' | 'basis'>;

const conditions: Record<string, string> = {
  T: 'Paling banyak 30% luas lantai; jam operasi 06.00–22.00.',
  B: 'Persetujuan lingkungan dan parkir di dalam persil.',
  TB: 'Paling banyak 30% luas lantai; persetujuan lingkungan dan parkir di dalam persil.',
};

/** Shares of a block that an activity may take, percent: by activity and zone. */
export const blockShares: Readonly<Record<string, number>> = { '52101 K-2': 1, '85112 K-3': 1 };

function useRow(code: string, activityName: string, zoneCode: string): Use {
  const permission = permissionOf(code, zoneCode);
  const share = blockShares[`${code} ${zoneCode}`];
  return {
    kind: 'use',
    zoneCode,
    activity: code,
    activityName,
    permission,
    conditions: share === undefined ? (conditions[permission] ?? null) : `Paling banyak ${share}% luas blok.`,
    ...(permission === 'B' || permission === 'TB'
      ? { requiredDocuments: ['persetujuan lingkungan', 'analisis dampak lalu lintas'] }
      : {}),
    ...(share === undefined ? {} : { maxShareOfBlockPct: share }),
  };
}

/** Invented ITBX rows of the zones of a plan. */
export const useRows = (zones: readonly string[]): Use[] =>
  activities.flatMap(({ code, name }) => zones.map((zone) => useRow(code, name, zone)));
