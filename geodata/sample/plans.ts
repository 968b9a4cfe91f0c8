import { zoneColour } from '../layers/zone-colours.ts';
import type { Plan } from '../model/index.ts';
import { lawDays } from './calendar.ts';
import type { SampleFeature, SamplePlan } from './feature.ts';
import { toPolygon } from './plane.ts';
import { idOf } from './random.ts';
import { ruleRowsOf } from './rule-rows.ts';
import { wards } from './wards.ts';
import type { Zone } from './zoning.ts';

/** The two plans of the sample city: the one of 2015, and the one in force. They share their lines. */
export function plansOf(seed: number, zones: readonly Zone[]): SamplePlan[] {
  const earlier: Plan = {
    id: idOf(seed, 'plan', 1),
    name: 'RDTR Kota Medan 2015–2035 (contoh)',
    status: 'in-force',
    validFrom: lawDays.firstPlan,
    validTo: lawDays.plan,
    zones: zones.length,
  };
  const current: Plan = {
    id: idOf(seed, 'plan', 2),
    name: 'RDTR Kota Medan 2025–2045 (contoh)',
    status: 'in-force',
    validFrom: lawDays.plan,
    validTo: null,
    zones: zones.length,
  };
  return [
    planOf(seed, 1, earlier, zones, ({ before }) => before),
    planOf(seed, 2, current, zones, ({ code }) => code),
  ];
}

function planOf(
  seed: number,
  number: number,
  plan: Plan,
  zones: readonly Zone[],
  codeOf: (zone: Zone) => string,
): SamplePlan {
  const codes = [...new Set(zones.map(codeOf))].sort();
  return {
    plan,
    rows: ruleRowsOf(seed, number, plan.validFrom, codes),
    *zones(): Generator<SampleFeature> {
      for (let i = 0; i < zones.length; i++) {
        const zone = zones[i]!;
        const code = codeOf(zone);
        const ward = wards[zone.ward]!;
        const official = zoneColour(code)!;
        yield {
          id: idOf(seed, 'zone', number * 1_000_000 + i),
          sourceId: `Z-${number}-${i}`,
          geometry: toPolygon(zone.rings),
          properties: {
            code,
            name: official.name,
            class: official.class,
            kelurahan: ward.name,
            kecamatan: ward.kecamatan,
            sourceIndex: i,
          },
        };
      }
    },
  };
}
