import { gunzipSync } from 'node:zlib';
import type { Box } from '../../geodata/model/index.ts';
import type { PackPart } from '../../geodata/wire/packs.ts';
import { selectWhatIsShown } from '../../server/queries/shown.ts';
import type { Queryable } from '../../server/store/store.ts';
import { lawSteps } from '../../server/workflows/pack/law-parts.ts';
import { type Squeezed, withSqueeze } from '../../server/workflows/pack/squeeze.ts';
import type { Step } from '../../server/workflows/pack/step.ts';
import type { HeldArea } from '../../web/offline/held-area.ts';
import { areaPackOf, type ReadPart, readLaw } from '../../web/offline/pack/open-parts.ts';

/** Parts by their names, as a server makes them and a device reads them. */
export interface PartsInHand {
  parts: PackPart[];
  read: ReadPart;
}

/** Does steps of a pack and keeps what they make. */
export async function partsOf(steps: Step[]): Promise<PartsInHand> {
  const made = new Map<string, Squeezed>();
  const add = async (name: string, part: Squeezed): Promise<void> => {
    if (made.has(name)) throw new Error(`Two parts of the name ${name}.`);
    made.set(name, part);
  };
  await withSqueeze(async (squeeze) => {
    const addJson = async (name: string, value: unknown): Promise<void> =>
      add(name, (await squeeze({ text: JSON.stringify(value), tile: null }))!);
    for (const step of steps) await step({ squeeze, add, addJson, count: () => undefined });
  });
  return {
    parts: [...made].map(([name, { sha256, bytes }]) => ({ name, sha256, bytes: bytes.length })),
    read: async <T>(name: string) => JSON.parse(gunzipSync(made.get(name)!.bytes).toString()) as T,
  };
}

/** The law of a box, in parts. */
export const lawOf = async (db: Queryable, city: string, box: Box): Promise<PartsInHand> =>
  partsOf(lawSteps(db, { city, box, shown: await selectWhatIsShown(db, city) }));

/** A pack of all that a city shows within a box. */
export async function packOf(db: Queryable, city: string, box: Box): Promise<HeldArea> {
  const law = await lawOf(db, city, box);
  return areaPackOf(law, await readLaw(law, law.read), { box, blocks: box, allPermits: true }, law.read);
}
