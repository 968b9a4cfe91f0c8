import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { type SampleCity, type SampleFeature, sampleCity } from '../geodata/sample/index.ts';
import { cliWords } from '../geodata/words/cli.ts';
import { formatNumber } from '../geodata/words/format.ts';
import { appendEvent } from '../server/queries/append-event.ts';
import { countBuildings } from '../server/queries/building.ts';
import { insertCity } from '../server/queries/city.ts';
import { activateImport, insertImport, type NewImport, pointLayerAt } from '../server/queries/import.ts';
import {
  analyzeLand,
  type FeatureToLoad,
  insertFeatures,
  insertPermits,
  insertRuleRows,
  insertZones,
} from '../server/queries/load.ts';
import { insertPlan } from '../server/queries/plan.ts';
import type { Store } from '../server/store/store.ts';
import { language } from './language.ts';
import { type SampleThing, sampleLayers } from './sample-layers.ts';
import { seedSampleWork } from './seed-sample-work.ts';

const chunkSize = 500;
/** The sample is drawn, not surveyed; it states the accuracy of a survey so that its planted truths are beyond doubt. Metres, CE90. */
const sampleCe90M = 0.3;

interface Options {
  seed?: number;
  buildings: number;
  /** Streets, parcels and buildings of this kecamatan alone. */
  kecamatan?: string;
  now: Date;
  progress(share: number): void;
  tell(line: string): void;
}

/** Brings the invented city into an empty store, a chunk at a time; every layer is an import like any other. */
export async function seedSampleCity(store: Store, options: Options): Promise<SampleCity> {
  const began = Date.now();
  const city = sampleCity({
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    buildings: options.buildings,
    ...(options.kecamatan === undefined ? {} : { kecamatan: options.kecamatan }),
  });
  await insertCity(store, {
    code: city.code,
    name: city.name,
    box: city.box,
    crs: 'EPSG:23831',
    timeZone: city.timeZone,
    sample: true,
  });
  const steps = seedSteps(store, city, options);
  for (const [index, step] of steps.entries()) {
    options.progress(index / steps.length);
    await step();
  }
  options.progress(1);
  const number = (value: number): string => formatNumber(language(), value);
  const buildings = await countBuildings(store, city.code);
  options.tell(cliWords[language()].seeded(number(buildings), number((Date.now() - began) / 1000)));
  return city;
}

function seedSteps(store: Store, city: SampleCity, options: Options): (() => Promise<void>)[] {
  const load = sampleLoader(store, city.code, options);
  return [
    ...sampleLayers(city).map(
      ([layer, features]) =>
        () =>
          load.layer(layer, features()),
    ),
    ...city.plans.map((plan) => () => load.plan(plan)),
    () => load.permits(city.permits()),
    () => analyzeLand(store),
    () => seedSampleWork(store, city, options.now),
  ];
}

/** Loads one kind of thing at a time under an import of its own. */
function sampleLoader(store: Store, city: string, options: Options) {
  const fileSha256 = createHash('sha256')
    .update(`sample ${options.seed ?? ''} ${options.buildings}`)
    .digest('hex');

  const begin = async (kind: NewImport['kind'], target: string): Promise<string> => {
    const id = uuidv7();
    await insertImport(store, {
      city,
      id,
      kind,
      target,
      fileName: 'contoh',
      fileSha256,
      source: 'Data contoh',
      ce90M: sampleCe90M,
      importedBy: null,
    });
    return id;
  };
  const finish = (id: string, kind: string, target: string, taken: number): Promise<unknown> =>
    store.transaction(async (tx) => {
      const replaces = kind === 'layer' ? await pointLayerAt(tx, city, target, id) : null;
      await activateImport(tx, city, id, { taken, report: {}, replaces });
      await appendEvent(tx, {
        city,
        kind: 'import-shown',
        actor: null,
        thing: { kind: 'import', id },
        data: { kind, target, taken },
      });
    });

  return {
    async layer(layer: string, features: Iterable<SampleThing>): Promise<void> {
      const id = await begin('layer', layer);
      const taken = await eachChunk(features, (chunk, from) =>
        insertFeatures(
          store,
          city,
          layer,
          id,
          chunk.map((feature, index) => toLoad(feature, from + index)),
        ),
      );
      await finish(id, 'layer', layer, taken);
    },
    async plan({ plan, zones, rows }: SampleCity['plans'][number]): Promise<void> {
      const id = await begin('plan', plan.id);
      await insertPlan(store, {
        city,
        id: plan.id,
        name: plan.name,
        status: plan.status,
        validFrom: plan.validFrom,
        validTo: plan.validTo,
        importId: id,
      });
      const taken = await eachChunk(zones(), (chunk, from) =>
        insertZones(
          store,
          city,
          plan.id,
          id,
          chunk.map((zone, index) => ({ ...toLoad(zone, from + index), ...zoneFacts(zone) })),
        ),
      );
      await eachChunk(rows, (chunk) => insertRuleRows(store, city, plan.id, id, chunk));
      await finish(id, 'plan', plan.id, taken);
    },
    async permits(permits: ReturnType<SampleCity['permits']>): Promise<void> {
      const id = await begin('permits', 'permits');
      const taken = await eachChunk(permits, (chunk, from) =>
        insertPermits(
          store,
          city,
          id,
          chunk.map((permit, index) => ({ ...permit, sourceIndex: from + index })),
        ),
      );
      await finish(id, 'permits', 'permits', taken);
    },
  };
}

const toLoad = ({ id, sourceId, geometry, properties }: SampleThing, sourceIndex: number): FeatureToLoad => ({
  id,
  sourceId,
  sourceIndex,
  geometry,
  properties,
});

const zoneFacts = ({
  properties,
}: SampleFeature): { code: string; name: string; class: 'lindung' | 'budidaya' | null } => ({
  code: String(properties.code),
  name: String(properties.name),
  class: properties.class === 'lindung' || properties.class === 'budidaya' ? properties.class : null,
});

/**
 * Feeds an iterable in chunks without ever holding it whole; tells how many things there were. While a chunk is being stored the next is drawn:
 * drawing holds the thread, so the store is given a turn of the event loop to send its statement first.
 */
async function eachChunk<T>(
  things: Iterable<T>,
  take: (chunk: T[], from: number) => Promise<void>,
): Promise<number> {
  let taken = 0;
  let chunk: T[] = [];
  let stored = Promise.resolve();
  const send = async (): Promise<void> => {
    await stored;
    stored = take(chunk, taken);
    stored.catch(() => undefined); // told by the next await
    taken += chunk.length;
    chunk = [];
    await turn();
  };
  for (const thing of things) {
    chunk.push(thing);
    if (chunk.length === chunkSize) await send();
  }
  if (chunk.length > 0) await send();
  await stored;
  return taken;
}
