import { circumstancesOf } from '../../../geodata/model/circumstances-of.ts';
import { activityKey } from '../../../geodata/rules/law.ts';
import { selectBlocksOfMany } from '../../queries/blocks.ts';
import { selectFigures } from '../../queries/figures/figures.ts';
import { selectSurroundingsOfMany } from '../../queries/surroundings-of-many.ts';
import { selectBuildingFacts } from '../../queries/sweep-buildings.ts';
import { planEachTime } from '../../queries/sweep-law.ts';
import { saveSwept } from '../../queries/sweep-run.ts';
import type { Queryable, Store } from '../../store/store.ts';
import type { Whole } from './by-geometry.ts';
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

/** One reading statement over lists of any length. */
const read = <T>(store: Store, deed: (tx: Queryable) => Promise<T>): Promise<T> =>
  store.transaction(
    async (tx) => {
      await planEachTime(tx);
      return deed(tx);
    },
    { budget: 'batch' },
  );

/** Judges some buildings from what lies around them; the JSON text of `Judged[]`, piece by piece. */
export async function* byGeometry(
  store: Store,
  { law, judges }: Pick<Sweeping, 'law' | 'judges'>,
  wholes: readonly Whole[],
): AsyncGenerator<string> {
  for (let from = 0; from < wholes.length; from += bulk) {
    const some = wholes.slice(from, from + bulk);
    const surroundings = await read(store, (tx) => selectSurroundingsOfMany(tx, law.city, some, law));
    yield (await judges.byGeometry(surroundings, await withBlocks(store, law, some))).results;
  }
}

/** Buildings with the blocks around those of which a block may hold only a share. */
async function withBlocks(
  store: Store,
  { city, limited, counting, today }: LawOfSweep,
  some: readonly Whole[],
): Promise<Whole[]> {
  const asked = some.filter(({ circumstances }) =>
    limited.activities.includes(activityKey(circumstances.activity ?? '')),
  );
  if (asked.length === 0) return [...some];
  const built = asked.map(({ id, circumstances }) => ({ id, built: circumstances.builtOn ?? today }));
  const found = await read(store, (tx) =>
    selectBlocksOfMany(tx, city, built, limited.codes, { counting, today }),
  );
  return some.map((whole) => ({ ...whole, blocks: found.filter(({ subject }) => subject === whole.id) }));
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

/** Judges what figures can. The rest needs its geometry. */
async function byFigures(
  store: Store,
  { law, judges }: Pick<Sweeping, 'law' | 'judges'>,
  ids: readonly string[],
): Promise<{ texts: string[]; rest: Whole[] }> {
  const figures = await read(store, (tx) => selectFigures(tx, law.city, ids, law));
  const { results, handedOver } = await judges.byFigures(figures);
  return { texts: [results], rest: handedOver };
}

/** Judges buildings, by figures where the store can measure them. `results` is the JSON text of `Judged[]`; `handedOver` counts those judged from their geometry. */
export async function judgeMany(
  { store, law, judges }: Omit<Sweeping, 'sweepId'>,
  ids: readonly string[],
): Promise<{ results: string; handedOver: number }> {
  const { texts, rest } =
    store.kind === 'postgres'
      ? await byFigures(store, { law, judges }, ids)
      : { texts: [], rest: await wholesOf(store, law, ids) };
  for await (const text of byGeometry(store, { law, judges }, rest)) texts.push(text);
  return { results: joined(texts), handedOver: rest.length };
}

/** Judges the buildings of one chunk and keeps what comes out. Gives how many had to be judged from their geometry. */
export async function sweepChunk(
  { sweepId, ...sweeping }: Sweeping,
  ids: readonly string[],
  chunk: number,
): Promise<number> {
  const judged = await judgeMany(sweeping, ids);
  await saveSwept(sweeping.store, sweeping.law.city, sweepId, { ...judged, chunk });
  return judged.handedOver;
}

/** JSON lists as one. */
const joined = (lists: readonly string[]): string =>
  `[${lists
    .map((list) => list.slice(1, -1))
    .filter((inner) => inner !== '')
    .join(',')}]`;
