import { runsBeside, runsM } from '../../geodata/facts/beside.ts';
import { type KeptChunk, selectBeside, selectTrack, updateMetres } from '../queries/track.ts';
import type { Queryable } from '../store/store.ts';

/**
 * Counts anew what a time on duty tells more than once, so that every minute counts once: one that two stretches of the device tell by the first,
 * one that another logger tells too by the device. Where fixes were erased, nothing can be compared and what was counted stands.
 */
export async function recountTrack(tx: Queryable, city: string, duty: string): Promise<void> {
  const { twice, erased } = await selectBeside(tx, city, duty);
  if (!twice || erased) return;
  const chunks = await selectTrack(tx, city, duty);
  const of = (source: KeptChunk['source']): KeptChunk[] => chunks.filter((chunk) => chunk.source === source);
  const [device, logged] = [of('device'), of('gpx')];
  const count = async (some: readonly KeptChunk[], before: readonly KeptChunk[]): Promise<void> => {
    const runs = runsBeside(
      before.flatMap(({ fixes }) => fixes),
      some.map(({ fixes }) => fixes),
    );
    for (const [i, { id }] of some.entries()) await updateMetres(tx, city, id, runsM(runs[i]!));
  };
  await count(device, []);
  await count(logged, device);
}
