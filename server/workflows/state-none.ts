import { uuidv7 } from 'uuidv7';
import { appendEvent } from '../queries/append-event.ts';
import { activateImport, insertImport, pointLayerAt } from '../queries/import.ts';
import type { Store } from '../store/store.ts';
import { record } from './record.ts';

export interface NoneOfIt {
  city: string;
  /** Id of the layer. */
  layer: string;
  /** Who says so: without it nobody could hold the statement against anything. */
  source: string;
  /** Account that states it; null from the command line. */
  person: string | null;
}

/**
 * States that a city has nothing of a layer: no coast, no railway. Rules that read it then answer, where they would say for ever that data is
 * missing. It is a version of the layer like any other: a later import takes its place, and it can be taken back. Gives its import id.
 */
export async function stateNone(store: Store, { city, layer, source, person }: NoneOfIt): Promise<string> {
  const id = uuidv7();
  await record(store, city, async (tx) => {
    const about = { fileName: '', fileSha256: '', source, ce90M: null, importedBy: person };
    await insertImport(tx, { city, id, kind: 'layer', target: layer, ...about });
    const replaces = await pointLayerAt(tx, city, layer, id);
    await activateImport(tx, city, id, { taken: 0, report: {}, replaces });
    await appendEvent(tx, {
      city,
      kind: 'layer-stated-none',
      actor: person,
      thing: { kind: 'import', id },
      data: { target: layer, source },
    });
  });
  return id;
}
