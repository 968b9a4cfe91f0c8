import { areaM2, distanceM, isArea, overlapM2, roundArea, roundShare } from '../geometry/index.ts';
import type { CheckAnswer, CheckReason, Verdict } from '../model/index.ts';
import { settled } from './canonical-surroundings.ts';
import { certainty } from './certainty.ts';
import { lawOn } from './law.ts';
import { worst } from './opinion.ts';
import { permitState } from './permit-state.ts';
import type { Rule } from './rule.ts';
import type { Surroundings } from './surroundings.ts';
import { zoneShares } from './zone-shares.ts';

/** A check's answer before the clock is read. */
export type Answer = Omit<CheckAnswer, 'checkedAt'>;

function zonesOf(surroundings: Surroundings, planId: string | null): Answer['zones'] {
  if (planId === null) return [];
  return zoneShares(surroundings, planId).map(({ zone, areaM2: area, share }) => ({
    id: zone.id,
    code: zone.code,
    name: zone.name,
    areaM2: roundArea(area),
    share: roundShare(share),
    sourceIndex: zone.sourceIndex,
  }));
}

function permitsOf({ subject, permits, days }: Surroundings): Answer['permits'] {
  const { geometry } = subject;
  const whole = isArea(geometry) ? areaM2(geometry) : 0;
  return permits.flatMap((permit): Answer['permits'] => {
    const told = { number: permit.number, kind: permit.kind, state: permitState(permit, days.today) };
    const place = permit.geometry;
    const named = subject.circumstances.permitNumber === permit.number;
    if (place === null || place.type === 'Point' || !isArea(geometry)) {
      const near = place !== null && distanceM(geometry, place) <= 0.001;
      return near || named || place === null ? [{ ...told, areaM2: null, share: null }] : [];
    }
    const area = overlapM2(geometry, place);
    return area >= certainty.touchM2 || named
      ? [{ ...told, areaM2: roundArea(area), share: roundShare(area / whole) }]
      : [];
  });
}

function parcelsOf({ subject, parcels }: Surroundings): Answer['parcels'] {
  const { geometry } = subject;
  return parcels.flatMap((parcel) => {
    const covered = isArea(geometry) ? overlapM2(geometry, parcel.geometry) : 0;
    const counts = isArea(geometry)
      ? covered >= certainty.touchM2
      : distanceM(geometry, parcel.geometry) === 0;
    return counts
      ? [{ id: parcel.id, areaM2: roundArea(areaM2(parcel.geometry)), coveredM2: roundArea(covered) }]
      : [];
  });
}

/** Outside every city or plan nothing is decided, but a breach of national law (a row of no plan) stays one. */
function underReason(verdict: Verdict, reason: CheckReason | null, national: Set<string>): Verdict {
  if (reason === null || verdict.outcome === 'unclear') return verdict;
  if (
    reason !== 'outside-every-city' &&
    verdict.outcome === 'violates' &&
    verdict.row &&
    national.has(verdict.row.id)
  )
    return verdict;
  return {
    ...verdict,
    outcome: 'unclear',
    legacy: false,
    settle: { code: reason, figures: {} },
    times: { ...verdict.times, today: 'unclear' },
  };
}

/** Judges a thing by every rule. Pure: the same surroundings give the same bytes. */
export function checkBy(rules: readonly Rule[], ruleSet: string, seen: Surroundings): Answer {
  const surroundings = settled(seen);
  const { city, days } = surroundings;
  const { plan } = lawOn(surroundings, days.today);
  const zones = zonesOf(surroundings, plan?.id ?? null);
  const reason: CheckReason | null =
    city === null
      ? 'outside-every-city'
      : plan === null
        ? 'no-plan'
        : zones.length === 0
          ? 'outside-plan'
          : null;
  const national = new Set(
    surroundings.rows.filter(({ planId }) => planId === null).map(({ row }) => row.id),
  );
  const verdicts = rules.map((rule) => underReason(rule.judge(surroundings), reason, national));
  return {
    outcome: worst(verdicts.map(({ outcome }) => outcome)),
    asOf: days.today,
    ruleSet,
    city,
    plan: plan && { id: plan.id, name: plan.name, validFrom: plan.validFrom },
    reason,
    zones,
    permits: permitsOf(surroundings),
    parcels: parcelsOf(surroundings),
    verdicts,
  };
}
