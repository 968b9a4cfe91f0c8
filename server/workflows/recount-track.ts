import { runsBeside, runsM } from '../../geodata/facts/beside.ts';
import { hasLoggerTrack, selectTrack, updateMetres } from '../queries/track.ts';
import type { Queryable } from '../store/store.ts';

/** Counts anew what another logger tells of a time on duty beside the device: minutes that both recorded count once, by the device. */
export async function recountTrack(tx: Queryable, city: string, duty: string): Promise<void> {
  if (!(await hasLoggerTrack(tx, city, duty))) return;
  const chunks = await selectTrack(tx, city, duty);
  const device = chunks.filter(({ source }) => source === 'device').flatMap(({ fixes }) => fixes);
  const logged = chunks.filter(({ source }) => source === 'gpx');
  const runs = runsBeside(
    device,
    logged.map(({ fixes }) => fixes),
  );
  for (const [i, { id }] of logged.entries()) await updateMetres(tx, city, id, runsM(runs[i]!));
}
