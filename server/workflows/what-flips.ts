import { questionOf } from '../../geodata/facts/question-of.ts';
import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import type { CheckRequest, Day, Finding, Geometry, Verdict } from '../../geodata/model/index.ts';
import { type Answer, ruleSet } from '../../geodata/rules/index.ts';
import { validOn } from '../../geodata/rules/law.ts';
import { type FlipKind, type FlipRun, flipKinds, type Standing } from '../../geodata/wire/flips.ts';
import {
  finishFlipRun,
  insertFlipRun,
  insertFlips,
  selectBuiltBetween,
  selectFlipRun,
  selectSubjects,
  selectTouched,
  type Touched,
  updateFlipSubjects,
} from '../queries/flip.ts';
import { lockPlan, type PlanRow, selectPlan } from '../queries/import-plan.ts';
import { selectPlanInForceOn } from '../queries/plan-on.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { type BothLaws, flippedBuildings, type NewFlip } from './flipped-buildings.ts';
import { asPublished, judgeBoth } from './judge-both.ts';
import { lawOfSweep } from './sweep/law-of-sweep.ts';

/** Subjects judged between two lines of progress: buildings by the hundred in threads, the rest one by one. */
const chunkOf = (store: Store, kind: FlipKind): number =>
  kind === 'building' && store.kind === 'postgres' ? 1000 : 100;

/** What flips of one subject; null when it stays as it is. */
function flipOf({ kind, id, name, geometry }: Touched, before: Answer, after: Answer): NewFlip | null {
  const rules = before.verdicts.flatMap((verdict, i) => {
    const [was, is] = [standing(verdict), standing(after.verdicts[i]!)];
    return was === is ? [] : [{ rule: verdict.rule, before: was, after: is }];
  });
  if (rules.length === 0) return null;
  return { kind, id, name, before: standingOf(before), after: standingOf(after), rules, geometry };
}

export const standing = ({ outcome, legacy }: Pick<Verdict, 'outcome' | 'legacy'>): Standing =>
  legacy ? 'legacy' : outcome;

/** Of the whole: its outcome, or `legacy` when it complies only as older than a rule. */
const standingOf = ({ outcome, verdicts }: Answer): Standing =>
  outcome === 'complies' && verdicts.some(({ legacy }) => legacy) ? 'legacy' : outcome;

/** A permit without its day of issue is as old as the day on which it lies here: older than any plan still to come. */
function asked(city: string, { kind, geometry, about }: Touched, today: Day): CheckRequest {
  if (kind === 'case') return questionOf(city, about as Finding);
  const known = circumstancesOf(about as Record<string, unknown>);
  const builtOn = kind === 'permit' ? { builtOn: known.builtOn ?? today } : {};
  return { type: 'Feature', geometry: geometry as Geometry, properties: { ...known, ...builtOn, city } };
}

/** The day whose law is compared: the draft's first, or today where that is past. */
const dayOf = (draft: PlanRow, today: Day): Day => (draft.validFrom > today ? draft.validFrom : today);

/** What may get another result: what stands where the law of the day changes, and what was built while a draft of a day that is past would have been law. */
async function touchedBy(
  store: Store,
  city: string,
  draft: PlanRow,
  day: Day,
  reachM: number,
): Promise<Pick<Touched, 'kind' | 'id'>[]> {
  const { id, validFrom, validTo } = draft;
  const current = await selectPlanInForceOn(store, city, day);
  const now = validOn(draft, day)
    ? await store.transaction((tx) => selectTouched(tx, city, current, id, reachM), { budget: 'batch' })
    : [];
  // Of an unknown age only the law of the day is asked.
  const then = validFrom < day ? await selectBuiltBetween(store, city, validFrom, validTo) : [];
  return [...new Map([...now, ...then].map((each) => [`${each.kind} ${each.id}`, each])).values()];
}

/** Compares everything that the draft may touch, a chunk at a time; what flips is kept under the run. Ends early when the run was taken back. */
async function compare(
  store: Store,
  city: string,
  row: PlanRow,
  runId: string,
  { day, today }: { day: Day; today: Day },
): Promise<void> {
  const draft = await asPublished(store, city, row);
  const laws: BothLaws = {
    before: await lawOfSweep(store, city, day),
    after: await lawOfSweep(store, city, day, draft),
  };
  const touched = await touchedBy(store, city, draft, day, laws.after.counting.reach.zonesM);
  await updateFlipSubjects(store, city, runId, touched.length);
  let done = 0;
  for (const kind of flipKinds) {
    const ids = touched.filter((each) => each.kind === kind).map(({ id }) => id);
    const chunk = chunkOf(store, kind);
    for (let from = 0; from < ids.length; from += chunk) {
      const some = ids.slice(from, from + chunk);
      const flips =
        kind === 'building'
          ? await flippedBuildings(store, runId, laws, some)
          : await oneByOne(store, city, { draft, day, today }, await selectSubjects(store, city, kind, some));
      done += some.length;
      if (!(await store.transaction((tx) => insertFlips(tx, city, runId, flips, done)))) return;
    }
  }
}

async function oneByOne(
  store: Store,
  city: string,
  { draft, day, today }: { draft: PlanRow; day: Day; today: Day },
  subjects: readonly Touched[],
): Promise<NewFlip[]> {
  const flips: NewFlip[] = [];
  for (const subject of subjects) {
    const { before, after } = await judgeBoth(store, city, asked(city, subject, today), draft, day);
    const flip = flipOf(subject, before, after);
    if (flip) flips.push(flip);
  }
  return flips;
}

/** Run under way in this process, by city and plan: a second order of the same is the first one's. */
const underWay = new Map<string, string>();

export interface FlipsOrder {
  city: string;
  planId: string;
  /** Of the new run. */
  id: string;
  today: Day;
}

/** Begins to compute what a draft would change. `finished` is settled when all is compared; it never fails, the run says why it ended. */
export async function startFlips(
  store: Store,
  { city, planId, id, today }: FlipsOrder,
  clock: () => Date,
  failed: (error: unknown) => void,
): Promise<{ run: FlipRun; finished: Promise<void> }> {
  const draft = await selectPlan(store, city, planId);
  if (!draft) throw new Refusal('not-found');
  if (draft.status !== 'draft') throw new Refusal('plan-not-draft');
  const key = `${city} ${planId}`;
  const latest = await selectFlipRun(store, city, planId);
  // One that was taken back, because the draft has changed since, is nobody's order any more.
  if (latest && underWay.get(key) === latest.id) return { run: latest, finished: Promise.resolve() };
  const day = dayOf(draft, today);
  const run = await store.transaction(async (tx) => {
    // in turn with who changes it: what is compared from here on is what stands then
    await lockPlan(tx, city, planId);
    const begun = { id, planId, day, ruleSet, startedAt: clock().toISOString() };
    return (await insertFlipRun(tx, city, begun)) ? selectFlipRun(tx, city, planId) : null;
  });
  if (!run && latest?.id === id) return { run: latest, finished: Promise.resolve() };
  if (!run) throw new Refusal('id-taken');
  underWay.set(key, id);
  const finished = compare(store, city, draft, id, { day, today })
    .then(
      () => null,
      (error: unknown) => {
        failed(error);
        return 'failed';
      },
    )
    .then((why) => finishFlipRun(store, city, id, clock().toISOString(), why))
    .catch(failed)
    .finally(() => {
      if (underWay.get(key) === id) underWay.delete(key);
    });
  return { run, finished };
}
