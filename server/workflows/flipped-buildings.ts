import { rules } from '../../geodata/rules/index.ts';
import type { Flip, Standing } from '../../geodata/wire/flips.ts';
import { selectSubjects } from '../queries/flip.ts';
import { standingOf } from '../queries/swept-letters.ts';
import type { Store } from '../store/store.ts';
import type { Judged } from './sweep/judged.ts';
import { judgesOf } from './sweep/judges.ts';
import type { LawOfSweep } from './sweep/law-of-sweep.ts';
import { judgeMany } from './sweep/sweep-chunk.ts';

export type NewFlip = Omit<Flip, 'kelurahan' | 'kecamatan'>;

/** The law as it stands and as a draft would make it. */
export interface BothLaws {
  before: LawOfSweep;
  after: LawOfSweep;
}

/** What flips of some buildings, each judged as a sweep does under both laws. `run` names the laws to the threads that judge. */
export async function flippedBuildings(
  store: Store,
  run: string,
  { before, after }: BothLaws,
  ids: readonly string[],
): Promise<NewFlip[]> {
  const under = async (law: LawOfSweep, name: string): Promise<Judged[]> => {
    const { results } = await judgeMany({ store, law, judges: judgesOf(`${run} ${name}`, law) }, ids);
    return JSON.parse(results) as Judged[];
  };
  const [stood, stands] = await Promise.all([under(before, 'before'), under(after, 'after')]);
  const then = new Map(stood.map((judged) => [judged.id, judged]));
  const flips = new Map<string, Omit<NewFlip, 'kind' | 'id' | 'name' | 'geometry'>>();
  for (const judged of stands) {
    const was = then.get(judged.id)!;
    if (was.outcomes !== judged.outcomes) flips.set(judged.id, differenceOf(was, judged));
  }
  const subjects = await selectSubjects(store, after.city, 'building', [...flips.keys()]);
  return subjects.map(({ kind, id, name, geometry }) => ({ kind, id, name, geometry, ...flips.get(id)! }));
}

const differenceOf = (was: Judged, is: Judged): Pick<NewFlip, 'before' | 'after' | 'rules'> => ({
  before: wholeStanding(was),
  after: wholeStanding(is),
  rules: rules.flatMap((rule, i) => {
    const [before, after] = [standingOf(was.outcomes[i]!), standingOf(is.outcomes[i]!)];
    return before === after ? [] : [{ rule: rule.id, before, after }];
  }),
});

/** Of the whole: its outcome, or `legacy` when it complies only as older than a rule. */
const wholeStanding = ({ outcome, outcomes }: Judged): Standing =>
  outcome === 'complies' && [...outcomes].some((letter) => standingOf(letter) === 'legacy')
    ? 'legacy'
    : outcome;
