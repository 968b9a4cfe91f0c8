import { roundLength } from '../geometry/index.ts';
import type { Day, Geometry, Outcome, RuleRow, Settle, Source, Verdict } from '../model/index.ts';
import type { FeatureFacts, Measures, ZoneFacts } from './measures.ts';

/** A rule's answer under the law of one day. */
export interface Opinion extends Omit<Verdict, 'rule' | 'legacy' | 'times' | 'evidence'> {
  /** Draws what offends, for who shows it: a sweep does not. */
  evidence: (() => Geometry | null) | null;
}

/** An opinion with everything null that is not said. Field by field: objects spread from others have shapes of their own, and are slow to read. */
export const opinion = (outcome: Outcome, said: Partial<Opinion> = {}): Opinion => ({
  row: said.row ?? null,
  outcome,
  measured: said.measured ?? null,
  limit: said.limit ?? null,
  margin: said.margin ?? null,
  unit: said.unit ?? null,
  uncertainty: said.uncertainty ?? null,
  probability: said.probability ?? null,
  settle: said.settle ?? null,
  basis: said.basis ?? null,
  evidence: said.evidence ?? null,
  figures: said.figures ?? {},
  sources: said.sources ?? [],
});

const bare: Record<Outcome, Opinion> = {
  violates: opinion('violates'),
  unclear: opinion('unclear'),
  complies: opinion('complies'),
  'not-applicable': opinion('not-applicable'),
};

/** What is enough of an opinion where measures are `brief`. */
export const merely = (outcome: Outcome): Opinion => bare[outcome];

/** Measures for whoever asks for nothing but the outcome. */
export const inBrief = (measures: Measures): Measures =>
  measures.brief ? measures : { ...measures, brief: true };

/** Measures for a rule that reads more of its own opinions than their outcome. */
export const inFull = (measures: Measures): Measures =>
  measures.brief ? { ...measures, brief: false } : measures;

/** `unclear`, and what would decide it. */
export const unclear = (
  code: string,
  figures: Settle['figures'] = {},
  said: Partial<Opinion> = {},
): Opinion => opinion('unclear', { ...said, settle: { code, figures: roundFigures(figures) } });

/** The row that a verdict rests on. */
export const restsOn = (row: RuleRow): Pick<Opinion, 'row' | 'basis'> => ({
  row: { id: row.id, version: row.version },
  basis: row.basis,
});

/** Worst first. */
const rank: Record<Outcome, number> = { violates: 0, unclear: 1, complies: 2, 'not-applicable': 3 };
export const worseFirst = (a: { outcome: Outcome }, b: { outcome: Outcome }): number =>
  rank[a.outcome] - rank[b.outcome];

/** The worst of some outcomes; `not-applicable` of none. */
export const worst = (outcomes: Outcome[]): Outcome =>
  outcomes.toSorted((a, b) => rank[a] - rank[b])[0] ?? 'not-applicable';

export function roundFigures(figures: Settle['figures']): Settle['figures'] {
  const rounded: Settle['figures'] = {};
  for (const key of Object.keys(figures)) {
    const value = figures[key]!;
    rounded[key] = typeof value === 'number' ? roundLength(value) : value;
  }
  return rounded;
}

/** A thing of a layer as a source: `river` for a feature of the rivers, by what it is called. */
export const sourceOf = (kind: string, { id, version, name }: FeatureFacts): Source => ({
  kind,
  id,
  version,
  name,
});

export const zoneSource = ({ id, version, code }: ZoneFacts): Source => ({
  kind: 'zone',
  id,
  version,
  name: code,
});

const lawWhenBuilt = 'law-when-built';

/** What a rule of the plan says on a day of which no plan is held: today there is none, in the past it is not known. */
export const withoutPlan = (measures: Measures, day: Day): Opinion =>
  day === measures.days.today ? unclear('no-plan') : unclear(lawWhenBuilt, { builtOn: day });
