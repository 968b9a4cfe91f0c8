import { circumstancesOf } from '../../../geodata/model/circumstances-of.ts';
import type { Outcome } from '../../../geodata/model/index.ts';
import { reasonOf, underReason } from '../../../geodata/rules/check.ts';
import { rules } from '../../../geodata/rules/index.ts';
import { type LawBook, lawBook } from '../../../geodata/rules/law.ts';
import { handOver, type Measures } from '../../../geodata/rules/measures.ts';
import { inFull } from '../../../geodata/rules/opinion.ts';
import { overTime } from '../../../geodata/rules/over-time.ts';
import type { Rule } from '../../../geodata/rules/rule.ts';
import { letterOf } from '../../queries/swept-letters.ts';
import type { Whole } from './by-geometry.ts';
import { chunkOf } from './figures/chunk.ts';
import { createDoubts, type Doubts } from './figures/doubts.ts';
import { readFigures } from './figures/figures.ts';
import { measuresOf } from './figures/measures-of.ts';
import { type Judged, judgedOf, type Said } from './judged.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** Law as figures are judged by: rows in the order of their ids, as `settled` puts them. */
export const bookOf = ({ plans, rows }: LawOfSweep): LawBook =>
  lawBook(
    plans,
    rows.toSorted((a, b) => (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0)),
  );

/** What simply complies, or is no business of the rule, has nothing more to say. */
const plain = new Map(
  rules.map(({ id }): [string, Record<'complies' | 'not-applicable', Said>] => [
    id,
    { complies: passed(id, 'complies'), 'not-applicable': passed(id, 'not-applicable') },
  ]),
);

function passed(rule: string, outcome: Outcome): Said {
  const nothing = { row: null, measured: null, limit: null, margin: null, unit: null, settle: null };
  return { rule, outcome, legacy: false, ...nothing };
}

/** What a rule says, without what only a certificate tells: reasons where there are any, and of another day than today only what can change the outcome. */
function saidBy(rule: Rule, brief: Measures): Said {
  const { outcome: first } = rule.judge(brief, brief.law(brief.days.today));
  if (first === 'complies' || first === 'not-applicable') return plain.get(rule.id)![first];
  const measures = inFull(brief);
  const now = rule.judge(measures, measures.law(measures.days.today));
  if (now.outcome === 'violates') return overTime(rule, measures);
  const { outcome, row, measured, limit, margin, unit, settle } = now;
  return { rule: rule.id, outcome, legacy: false, row, measured, limit, margin, unit, settle };
}

/** What every rule says, in every world that the doubts leave open; null where some figure is not sure enough. */
function verdictsOf(
  measureIn: () => Measures,
  law: LawOfSweep,
  national: Set<string>,
  doubts: Doubts,
): (Said | null)[] {
  const worlds: Measures[] = [measureIn()];
  const zones = law.planId === null ? [] : worlds[0]!.zones(law.planId);
  const planned = zones.filter(({ share }) => share > 0).length;
  const reason = reasonOf(law.city, law.planId === null ? null : law, planned);
  const say =
    reason === null
      ? saidBy
      : (rule: Rule, measures: Measures) => underReason(overTime(rule, inFull(measures)), reason, national);
  return rules.map((rule) =>
    ifSure(() =>
      doubts.inAll((world) => {
        worlds[world] ??= measureIn();
        return say(rule, worlds[world]!);
      }, letterOf),
    ),
  );
}

function ifSure<T>(deed: () => T): T | null {
  try {
    return deed();
  } catch (error) {
    if (error !== handOver) throw error;
    return null;
  }
}

/** What came out of figures. */
export interface ByFigures {
  judged: Judged[];
  /** Buildings that must be judged from their geometry, by some rules at least. */
  handedOver: Whole[];
}

/** Judges buildings by figures that the store measured (`selectFigures`). */
export function judgeByFigures(law: LawOfSweep, book: LawBook, text: string): ByFigures {
  const figures = readFigures(text);
  const chunk = chunkOf(law, figures);
  const national = new Set(law.rows.filter(({ planId }) => planId === null).map(({ row }) => row.id));
  const said: ByFigures = { judged: [], handedOver: [] };
  const villages = new Map(figures.village.map(([id, ...names]) => [id, names]));
  const districts = new Map(figures.district);
  for (const row of figures.subject) {
    const [, id, properties] = row;
    const [kelurahan, named] = villages.get(id) ?? [null, null];
    const kecamatan = named ?? districts.get(id) ?? null;
    const circumstances = { ...circumstancesOf(properties), city: law.city };
    const whole: Whole = { id, circumstances, kelurahan, kecamatan };
    const doubts = createDoubts();
    const measureIn = (): Measures => measuresOf(chunk, row, circumstances, { book, doubts });
    const verdicts = ifSure(() => verdictsOf(measureIn, law, national, doubts));
    if (verdicts?.every((verdict) => verdict !== null)) said.judged.push(judgedOf(whole, verdicts));
    else said.handedOver.push(verdicts ? { ...whole, said: verdicts } : whole);
  }
  return said;
}
