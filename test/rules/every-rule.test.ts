import { describe, expect, it } from 'vitest';
import { outcomeOf, violationProbability } from '../../geodata/rules/certainty.ts';
import { type Rule, rules, settled } from '../../geodata/rules/index.ts';
import { measure } from '../../geodata/rules/measure/measure.ts';
import {
  type Clearance,
  handOver,
  type Lot,
  type Measures,
  type Near,
  type PermitMeasure,
  type ZoneMeasure,
} from '../../geodata/rules/measures.ts';
import type { Opinion } from '../../geodata/rules/opinion.ts';
import { type Drawing, surroundingsOf } from './drawing.ts';
import { drawingsOf, drawn } from './drawings.ts';

/** What every rule owes, held against every drawing of its own: laws and tolerances that its types let it forget. */
const drawings = (rule: string): [name: string, measures: Measures][] =>
  drawingsOf(rule).map((name) => [name, measure(settled(surroundingsOf(drawn(rule, name))))]);

/** Under the law of every day that a check asks of. */
const daysOf = ({ days }: Measures): string[] =>
  [days.today, days.built, days.reported].filter((day) => day !== null);
const judge = (rule: Rule, measures: Measures, day: string): Opinion | 'handed over' => {
  try {
    return rule.judge(measures, measures.law(day));
  } catch (thrown) {
    if (thrown === handOver) return 'handed over';
    throw thrown;
  }
};

const toleranceM = 0.05;
/** A length that is off: what is nothing stays so, as no length is negative. */
const off = (metres: number, byM: number): number => Math.max(0, metres + byM);
const clearance = (it: Clearance | null, byM: number): Clearance | null =>
  it && { ...it, metres: off(it.metres, byM) };
const near = (it: Near, byM: number): Near => ({
  ...it,
  distanceM: off(it.distanceM, byM),
  depthM: () => it.depthM() + byM,
});

/** Whether a place is in a zone at all a sweep asks PostGIS, and hands over what is not sure. */
function zone(it: ZoneMeasure, byM: number): ZoneMeasure {
  const probability = (depthM: number): number => violationProbability(-depthM, it.sigmaM);
  const [least, most] = [-toleranceM, toleranceM].map((by) => outcomeOf(probability(it.depthM + by)));
  if (least !== most) throw handOver;
  return { ...it, depthM: it.depthM + byM, probability: probability(it.depthM + byM) };
}

function permit(it: PermitMeasure, byM: number): PermitMeasure {
  return {
    ...it,
    distanceM: () => {
      const metres = it.distanceM();
      if (metres !== null && metres > 0 && metres <= toleranceM) throw handOver;
      return metres === null || metres === 0 ? metres : metres + byM;
    },
  };
}

const lot = (it: Lot, byM: number): Lot => ({
  ...it,
  borderM: () => off(it.borderM(), byM),
  clearances: () => {
    const { side, rear, unsure } = it.clearances();
    return { side: clearance(side, byM), rear: clearance(rear, byM), unsure: clearance(unsure, byM) };
  },
  neighbours: () => it.neighbours().map((each) => near(each, byM)),
  permitted: () => it.permitted().map((each) => near(each, byM)),
  roads: () =>
    it.roads().map((road) => ({
      ...road,
      gapM: road.gapM + byM,
      axisM: off(road.axisM, byM),
      parcelLine: () => clearance(road.parcelLine(), byM),
    })),
});

/** Measures as a sweep has them: every length off by so much, the tolerance declared. */
function blurred(measures: Measures, byM: number): Measures {
  const permits = measures.permits().map((it) => [permit(it, byM), it] as const);
  const drawn = new Map(permits);
  return {
    ...measures,
    found: new Map(),
    tolerance: { m: toleranceM, m2: 0.05 },
    zones: (planId) => measures.zones(planId).map((it) => zone(it, byM)),
    lots: () => measures.lots().map((it) => lot(it, byM)),
    permits: () => permits.map(([it]) => it),
    outside: (held) => {
      const outside = measures.outside(held.map((it) => drawn.get(it)!));
      return { ...outside, farthestM: outside.farthestM + byM };
    },
    near: (layer) => measures.near(layer).map((it) => near(it, byM)),
  };
}

/** Measures that note which layers are asked for. Permits are no layer: everybody is told of them. */
function watched(measures: Measures, asked: Set<string>): Measures {
  const noted = <T>(layer: string, answer: T): T => {
    if (layer !== 'permits') asked.add(layer);
    return answer;
  };
  return {
    ...measures,
    found: new Map(),
    has: (layer) => noted(layer, measures.has(layer)),
    near: (layer) => noted(layer, measures.near(layer)),
    lots: () =>
      noted('parcels', measures.lots()).map((it) => ({
        ...it,
        roads: () => noted('roads', it.roads()),
        neighbours: () => noted('buildings', it.neighbours()),
        permitted: () => noted('buildings', it.permitted()),
      })),
  };
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('the rule %s', (id, rule) => {
  it('says of lengths that are off within the tolerance what it says of the true ones, or hands over', () => {
    // a sweep leaves lines, points and places of stated accuracy to the geometry
    const swept = drawings(id).filter(([, { subject }]) => subject.kind === 'area' && subject.sigmaM === 0);
    let decided = 0;
    for (const [name, measures] of swept)
      for (const day of daysOf(measures))
        for (const byM of [-0.048, 0.048]) {
          const truth = (judge(rule, measures, day) as Opinion).outcome;
          const said = judge(rule, blurred(measures, byM), day);
          if (said !== 'handed over') decided += 1;
          expect([truth, 'handed over'], `${name} ${day} ${byM}`).toContain(
            said === 'handed over' ? said : said.outcome,
          );
        }
    // a fence is a line: of that rule a sweep learns only that it does not apply
    if (swept.length > 0) expect(decided).toBeGreaterThan(swept.length / 2);
  });

  it('has the same outcome where nobody asks for more than that', () => {
    for (const [name, measures] of drawings(id))
      for (const day of daysOf(measures)) {
        const whole = judge(rule, measures, day) as Opinion;
        const brief = judge(rule, { ...measures, found: new Map(), brief: true }, day) as Opinion;
        expect(brief.outcome, `${name} ${day}`).toBe(whole.outcome);
      }
  });

  it('asks for no layer that it does not say it reads', () => {
    const asked = new Set<string>();
    for (const [, measures] of drawings(id))
      for (const day of daysOf(measures)) judge(rule, watched(measures, asked), day);
    expect(rule.reads.map(({ layer }) => layer)).toEqual(expect.arrayContaining([...asked]));
  });

  it('accuses only with its basis, how sure it is, and what it rests on', () => {
    let accused = 0;
    for (const [name, measures] of drawings(id))
      for (const day of daysOf(measures)) {
        const said = judge(rule, measures, day);
        if (said === 'handed over' || said.outcome !== 'violates') continue;
        accused += 1;
        expect(said.basis, `${name}: the basis of the breach`).not.toBeNull();
        expect(said.probability, `${name}: how sure it is`).toBeGreaterThanOrEqual(0.95);
        expect(said.sources, `${name}: what it rests on`).not.toEqual([]);
      }
    expect(accused, 'a drawing of a breach').toBeGreaterThan(0);
  });
});

it('a drawing with a role that nobody knows is refused', () => {
  const shape = { type: 'Point' as const, coordinates: [98.67, 3.59] as [number, number] };
  const feature = (role: string) => ({ type: 'Feature' as const, geometry: shape, properties: { role } });
  const drawing: Drawing = {
    type: 'FeatureCollection',
    story: '',
    features: [feature('subject'), feature('rivr')],
  };
  expect(() => surroundingsOf(drawing)).toThrow('rivr');
});
