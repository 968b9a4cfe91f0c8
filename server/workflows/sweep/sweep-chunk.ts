import { selectSurroundingsOfMany } from '../../queries/surroundings-of-many.ts';
import { selectBuildingFacts } from '../../queries/sweep-buildings.ts';
import { saveSwept } from '../../queries/sweep-run.ts';
import type { Queryable, Store } from '../../store/store.ts';
import type { Whole } from './by-geometry.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Judges } from './judges.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** Buildings whose surroundings are asked for at once. */
const bulk = 100;

export interface Sweeping {
  store: Store;
  sweepId: string;
  law: LawOfSweep;
  judges: Judges;
}

/** Judges some buildings from what lies around them; the JSON text of `Judged[]`, piece by piece. */
export async function* byGeometry(
  db: Queryable,
  { law, judges }: Pick<Sweeping, 'law' | 'judges'>,
  wholes: readonly Whole[],
): AsyncGenerator<string> {
  for (let from = 0; from < wholes.length; from += bulk) {
    const some = wholes.slice(from, from + bulk);
    const surroundings = await selectSurroundingsOfMany(db, law.city, some, law);
    yield (await judges.byGeometry(surroundings, some)).results;
  }
}

/** What a building says of itself, for the rules. */
export async function wholesOf(
  db: Queryable,
  { city, counting }: LawOfSweep,
  ids: readonly string[],
): Promise<Whole[]> {
  const facts = await selectBuildingFacts(db, city, ids, counting.layers);
  return facts.map(({ id, properties, kelurahan, kecamatan }) => ({
    id,
    circumstances: { ...circumstancesOf(properties), city },
    kelurahan,
    kecamatan,
  }));
}

/** Judges the buildings of one chunk and keeps what comes out. Gives how many had to be judged from their geometry. */
export async function sweepChunk(
  { store, sweepId, law, judges }: Sweeping,
  ids: readonly string[],
  chunk: number | null,
): Promise<number> {
  const wholes = await wholesOf(store, law, ids);
  const texts: string[] = [];
  for await (const text of byGeometry(store, { law, judges }, wholes)) texts.push(text);
  await saveSwept(store, law.city, sweepId, joined(texts), chunk);
  return wholes.length;
}

/** JSON lists as one. */
const joined = (lists: readonly string[]): string =>
  `[${lists
    .map((list) => list.slice(1, -1))
    .filter((inner) => inner !== '')
    .join(',')}]`;
