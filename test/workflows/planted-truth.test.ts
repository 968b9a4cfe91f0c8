import { beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, outcomes } from '../../geodata/model/index.ts';
import type { Truth } from '../../geodata/sample/index.ts';
import { type SweptBuilding, sweepVerdicts } from '../../server/workflows/sweep-city.ts';
import { sampleInStore, storyNow } from '../support/sample.ts';

const rules = ['zone-use', 'permit', 'river-setback', 'kdb'] as const;
type Rule = (typeof rules)[number];

interface Judged {
  truth: Truth;
  swept: SweptBuilding;
}
let judged: Judged[] = [];

beforeAll(async () => {
  const { store, city } = await sampleInStore();
  const truths = new Map([...city.truth()].map((truth) => [truth.buildingId, truth]));
  for await (const { buildings } of sweepVerdicts(store, city.code, storyNow)) {
    judged.push(...buildings.map((swept) => ({ truth: truths.get(swept.id)!, swept })));
  }
  return () => {
    judged = [];
  };
}, 300_000);

const said = ({ swept }: Judged, rule: Rule): Outcome =>
  swept.answer.verdicts.find((verdict) => verdict.rule === rule)!.outcome;
const promised = (rule: Rule): Judged[] => judged.filter(({ truth }) => truth.expect[rule] !== undefined);
const describeOne = (it: Judged, rule: Rule): string =>
  `${it.truth.sourceId} (${it.truth.kind}): ${rule} must be ${it.truth.expect[rule]}, was ${said(it, rule)}`;

/** Rows: what was planted; columns: what the rule said. */
function confusion(rule: Rule): string {
  const planted = [
    ...new Set(promised(rule).map(({ truth }) => `${truth.kind} → ${truth.expect[rule]}`)),
  ].sort();
  const header = `${rule.padEnd(44)}${outcomes.map((outcome) => outcome.padStart(16)).join('')}`;
  const lines = planted.map((row) => {
    const those = promised(rule).filter(({ truth }) => `${truth.kind} → ${truth.expect[rule]}` === row);
    return `${row.padEnd(44)}${outcomes.map((outcome) => String(those.filter((it) => said(it, rule) === outcome).length).padStart(16)).join('')}`;
  });
  return [header, ...lines].join('\n');
}

describe('the sample city under the rules', () => {
  it('prints its confusion tables', () => {
    for (const rule of rules) console.log(`\n${confusion(rule)}`);
    expect(judged.length).toBeGreaterThan(1000);
  });

  it.each(rules)('has every planted violation of %s found', (rule) => {
    const planted = promised(rule).filter(({ truth }) => truth.expect[rule] === 'violates');
    expect(planted.length).toBeGreaterThan(0);
    expect(planted.filter((it) => said(it, rule) !== 'violates').map((it) => describeOne(it, rule))).toEqual(
      [],
    );
  });

  it.each(rules)('has no clean building accused by %s, nor left in doubt', (rule) => {
    const clean = judged.filter(({ truth }) => truth.kind === 'clean');
    expect(clean.length).toBeGreaterThan(500);
    const faulted = clean.filter((it) => said(it, rule) === 'violates' || said(it, rule) === 'unclear');
    expect(faulted.map((it) => describeOne(it, rule))).toEqual([]);
  });

  it('leaves every planted doubt unclear', () => {
    const doubts = rules.flatMap((rule) =>
      promised(rule)
        .filter(({ truth }) => truth.expect[rule] === 'unclear')
        .map((it) => ({ it, rule })),
    );
    expect(doubts.length).toBeGreaterThan(0);
    expect(
      doubts
        .filter(({ it, rule }) => said(it, rule) !== 'unclear')
        .map(({ it, rule }) => describeOne(it, rule)),
    ).toEqual([]);
  });

  it('calls status quo what is older than its rule', () => {
    const older = judged.flatMap((it) => it.truth.legacy.map((rule) => ({ it, rule })));
    expect(older.length).toBeGreaterThan(0);
    const missed = older.filter(
      ({ it, rule }) => !it.swept.answer.verdicts.find((verdict) => verdict.rule === rule)!.legacy,
    );
    expect(missed.map(({ it, rule }) => describeOne(it, rule))).toEqual([]);
  });
});
