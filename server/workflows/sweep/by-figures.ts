import { circumstancesOf } from '../../../geodata/model/circumstances-of.ts';
import { rules } from '../../../geodata/rules/index.ts';
import { type LawBook, lawBook } from '../../../geodata/rules/law.ts';
import { handOver, type Measures } from '../../../geodata/rules/measures.ts';
import { letterOf } from '../../queries/swept-letters.ts';
import type { Whole } from './by-geometry.ts';
import { chunkOf } from './figures/chunk.ts';
import { createDoubts, type Doubts } from './figures/doubts.ts';
import { readFigures } from './figures/figures.ts';
import { measuresOf } from './figures/measures-of.ts';
import { type Judged, judgedOf, type Said } from './judged.ts';
import type { LawOfSweep } from './law-of-sweep.ts';
import { nationalIn, sayAt } from './say.ts';

/** Law as figures are judged by: rows in the order of their ids, as `settled` puts them. */
export const bookOf = ({ plans, rows }: LawOfSweep): LawBook =>
  lawBook(
    plans,
    rows.toSorted((a, b) => (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0)),
  );

/** What every rule says, in every world that the doubts leave open; null where some figure is not sure enough. */
function verdictsOf(
  measureIn: () => Measures,
  law: LawOfSweep,
  national: Set<string>,
  doubts: Doubts,
): (Said | null)[] {
  const worlds: Measures[] = [measureIn()];
  const say = sayAt(law, national, worlds[0]!);
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
  const national = nationalIn(law);
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
