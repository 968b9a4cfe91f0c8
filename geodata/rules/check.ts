import { roundArea, roundShare } from '../geometry/index.ts';
import type { CheckAnswer, CheckReason, Verdict } from '../model/index.ts';
import { settled } from './canonical-surroundings.ts';
import { certainty } from './certainty.ts';
import { measure } from './measure/measure.ts';
import type { Measures } from './measures.ts';
import { worst } from './opinion.ts';
import { overTime } from './over-time.ts';
import { keyNamed, numberKey } from './permit/number-key.ts';
import { permitState } from './permit/permit-state.ts';
import type { Rule } from './rule.ts';
import type { Surroundings } from './surroundings.ts';

/** A check's answer before the clock is read. */
export type Answer = Omit<CheckAnswer, 'checkedAt'>;

function zonesOf(measures: Measures, planId: string | null): Answer['zones'] {
  if (planId === null) return [];
  return measures
    .zones(planId)
    .filter(({ share }) => share > 0)
    .map(({ zone, areaM2, share }) => ({
      id: zone.id,
      code: zone.code,
      name: zone.name,
      areaM2: roundArea(areaM2),
      share: roundShare(share),
      sourceIndex: zone.sourceIndex,
    }));
}

function permitsOf(measures: Measures): Answer['permits'] {
  const { subject, circumstances, days } = measures;
  const wanted = keyNamed(circumstances);
  return measures.permits().flatMap(({ permit, place, coveredM2, distanceM }): Answer['permits'] => {
    const told = { number: permit.number, kind: permit.kind, state: permitState(permit, days.today) };
    const named = numberKey(permit.number) === wanted;
    if (place !== 'area' || subject.kind !== 'area') {
      const distance = distanceM();
      const near = distance !== null && distance <= 0.001;
      return near || named || place === 'none' ? [{ ...told, areaM2: null, share: null }] : [];
    }
    return coveredM2 >= certainty.touchM2 || named
      ? [{ ...told, areaM2: roundArea(coveredM2), share: roundShare(coveredM2 / subject.areaM2) }]
      : [];
  });
}

/** Parcels under the subject, by id; of a point or a line, those it touches. */
function parcelsOf(measures: Measures): Answer['parcels'] {
  const under =
    measures.subject.kind === 'area'
      ? measures.lots().map(({ parcel: { id }, areaM2, coveredM2 }) => ({ id, areaM2, coveredM2 }))
      : measures
          .near('parcels')
          .filter(({ distanceM }) => distanceM === 0)
          .map((parcel) => ({ id: parcel.feature.id, areaM2: parcel.areaM2(), coveredM2: 0 }));
  return under
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, areaM2, coveredM2 }) => ({
      id,
      areaM2: roundArea(areaM2),
      coveredM2: roundArea(coveredM2),
    }));
}

/** Outside every city or plan nothing is decided, but a breach of national law (a row of no plan) stays one. */
export function underReason(verdict: Verdict, reason: CheckReason | null, national: Set<string>): Verdict {
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

/** Why nothing can be decided at a place; null where something can. */
export function reasonOf(city: string | null, plan: object | null, zones: number): CheckReason | null {
  if (city === null) return 'outside-every-city';
  if (plan === null) return 'no-plan';
  return zones === 0 ? 'outside-plan' : null;
}

const nationalOf = ({ rows }: Surroundings): Set<string> =>
  new Set(rows.filter(({ planId }) => planId === null).map(({ row }) => row.id));

/** Judges a thing by every rule. Pure: the same surroundings give the same bytes. */
export function checkBy(rules: readonly Rule[], ruleSet: string, seen: Surroundings): Answer {
  const surroundings = settled(seen);
  const measures = measure(surroundings);
  const { city, days } = surroundings;
  const { plan } = measures.law(days.today);
  const zones = zonesOf(measures, plan?.id ?? null);
  const reason = reasonOf(city, plan, zones.length);
  const national = reason === null ? new Set<string>() : nationalOf(surroundings);
  const verdicts = rules.map((rule) => underReason(overTime(rule, measures), reason, national));
  return {
    outcome: worst(verdicts.map(({ outcome }) => outcome)),
    asOf: days.today,
    ruleSet,
    city,
    plan: plan && { id: plan.id, name: plan.name, validFrom: plan.validFrom },
    reason,
    zones,
    permits: permitsOf(measures),
    parcels: parcelsOf(measures),
    verdicts,
  };
}
