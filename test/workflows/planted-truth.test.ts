import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckAnswer, type CheckRequest, type Outcome, outcomes } from '../../geodata/model/index.ts';
import { type RuleId, rules } from '../../geodata/rules/index.ts';
import { doubtfulKinds, meets, type SampleFence, type Truth } from '../../geodata/sample/index.ts';
import type { SweptBuilding } from '../../geodata/wire/sweep.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { storyNow } from '../support/sample.ts';
import { sweptOf, sweptSample } from '../support/swept.ts';

const ids = rules.map(({ id }) => id);

interface Said {
  outcome: Outcome;
  legacy: boolean;
  /** Code of what would settle a doubt. */
  settle: string | null;
}
/** Something that was planted, and what the rules said of it. */
interface Judged {
  truth: Pick<Truth, 'sourceId' | 'expect' | 'legacy'> & { kind: string };
  verdicts: Map<RuleId, Said>;
}
let judged: Judged[] = [];

/** What a sweep tells of a building: outcomes, and reasons where there is something to tell. */
const bySweep = ({ rules: said, reasons }: SweptBuilding): Judged['verdicts'] =>
  new Map(
    ids.map((rule) => {
      const reason = reasons.find((it) => it.rule === rule);
      return [
        rule,
        { outcome: said[rule]!, legacy: reason?.legacy ?? false, settle: reason?.settle ?? null },
      ];
    }),
  );
/** What a single check tells: nobody sweeps fences. */
const byCheck = (answer: CheckAnswer): Judged['verdicts'] =>
  new Map(
    answer.verdicts.map(({ rule, outcome, legacy, settle }) => [
      rule as RuleId,
      { outcome, legacy, settle: settle?.code ?? null },
    ]),
  );

const truthOf = ({ sourceId, expect: expected }: SampleFence): Judged['truth'] => ({
  kind: `fence ${expected.fence}`,
  sourceId,
  expect: expected,
  legacy: [],
});

beforeAll(async () => {
  const { store, city } = await sweptSample();
  const truths = new Map([...city.truth()].map((truth) => [truth.buildingId, truth]));
  for (const [id, building] of await sweptOf(store, city.code))
    judged.push({ truth: truths.get(id)!, verdicts: bySweep(building) });
  for (const fence of city.fences()) {
    const request: CheckRequest = {
      type: 'Feature',
      geometry: fence.geometry,
      properties: fence.circumstances,
    };
    const { answer } = await checkPlace(store, request, { now: storyNow, reported: null });
    judged.push({ truth: truthOf(fence), verdicts: byCheck(answer) });
  }
  return () => {
    judged = [];
  };
}, 600_000);

const said = ({ verdicts }: Judged, rule: RuleId): Outcome => verdicts.get(rule)!.outcome;
const promised = (rule: RuleId): Judged[] => judged.filter(({ truth }) => truth.expect[rule] !== undefined);
const planted = (rule: RuleId, outcome: Outcome): Judged[] =>
  judged.filter(({ truth }) => truth.expect[rule] === outcome);
const describeOne = (it: Judged, rule: RuleId): string =>
  `${it.truth.sourceId} (${it.truth.kind}): ${rule} must be ${it.truth.expect[rule]}, was ${said(it, rule)}`;

/** Rows: what was promised, and in how many kinds of buildings; columns: what the rule said. Only what occurs. */
function confusion(rule: RuleId): string {
  const all = promised(rule);
  const rowOf = ({ truth }: Judged): string =>
    truth.legacy.includes(rule) ? 'status quo' : truth.expect[rule]!;
  const rows = [...new Set(all.map(rowOf))].sort();
  const columns = outcomes.filter((outcome) => all.some((it) => said(it, rule) === outcome));
  const line = (cells: string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(40) : cell.padStart(16))).join('');
  return [
    line([rule, ...columns]),
    ...rows.map((row) => {
      const those = all.filter((it) => rowOf(it) === row);
      const kinds = new Set(those.map(({ truth }) => truth.kind)).size;
      const counts = columns.map((outcome) => those.filter((it) => said(it, rule) === outcome).length);
      return line([`  ${row} (${kinds} ${kinds === 1 ? 'kind' : 'kinds'})`, ...counts.map(String)]);
    }),
  ].join('\n');
}

describe('the sample city under the rules', () => {
  it('prints its confusion tables', () => {
    console.log(`\n${ids.map(confusion).join('\n')}`);
    expect(judged.length).toBeGreaterThan(1500);
  });

  it.each(ids)('has every planted violation of %s found', (rule) => {
    const breaches = planted(rule, 'violates');
    expect(breaches.length).toBeGreaterThan(2);
    const missed = breaches.filter((it) => said(it, rule) !== 'violates');
    expect(missed.map((it) => describeOne(it, rule))).toEqual([]);
  });

  it.each(ids)('leaves every planted doubt of %s unclear', (rule) => {
    const doubts = planted(rule, 'unclear');
    expect(doubts.length).toBeGreaterThan(2);
    const decided = doubts.filter((it) => said(it, rule) !== 'unclear');
    expect(decided.map((it) => describeOne(it, rule))).toEqual([]);
  });

  it.each(ids)('accuses nothing of %s that was planted for something else', (rule) => {
    const faulted = planted(rule, 'complies').filter((it) => !meets('complies', said(it, rule)));
    expect(faulted.map((it) => describeOne(it, rule))).toEqual([]);
  });

  it('has no clean building accused by any rule, nor left in doubt', () => {
    const clean = judged.filter(({ truth }) => truth.kind === 'clean');
    expect(clean.length).toBeGreaterThan(1000);
    const faulted = clean.flatMap((it) =>
      ids.filter((rule) => !meets('complies', said(it, rule))).map((rule) => describeOne(it, rule)),
    );
    expect(faulted).toEqual([]);
  });

  it('calls status quo what is older than its rule, and nothing else', () => {
    expect(judged.filter(({ truth }) => truth.legacy.length > 0).length).toBeGreaterThan(20);
    const wrong = judged.flatMap((it) =>
      ids
        .filter((rule) => it.truth.expect[rule] !== undefined)
        .filter((rule) => it.verdicts.get(rule)!.legacy !== it.truth.legacy.includes(rule))
        .map((rule) => describeOne(it, rule)),
    );
    expect(wrong).toEqual([]);
  });

  it('says of every doubt what would settle it', () => {
    const doubts = judged.filter(({ truth }) => doubtfulKinds.has(truth.kind as Truth['kind']));
    const silent = doubts.flatMap((it) =>
      ids
        .filter((rule) => it.truth.expect[rule] === 'unclear' && !it.verdicts.get(rule)!.settle)
        .map((rule) => describeOne(it, rule)),
    );
    expect(silent).toEqual([]);
  });
});
