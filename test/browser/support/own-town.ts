import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleCity } from '../../../geodata/sample/index.ts';
import { seedSampleCity } from '../../../scripts/seed-sample-city.ts';
import type { Store } from '../../../server/store/store.ts';
import { type KilledService, killedService } from '../../kills/killed-service.ts';
import { openedOn } from '../../kills/opened-on.ts';
import { newDatabase } from '../../support/store.ts';
import { Visitor } from '../../support/visitor.ts';
import type { Setting } from './round.ts';
import { enlist, oneStore } from './stage.ts';

/** A city whose service is a process of its own, which can be killed and begun again. */
export interface OwnTown extends Setting {
  city: SampleCity;
  process: KilledService;
  /** The service's data folder. */
  folder: string;
  /** Looks at the store; only while the service is down, because the embedded store has one holder. */
  look<T>(deed: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const crew = [
  { username: 'rina', name: 'Rina Siregar', role: 'officer', unit: 'Bidang Pengawasan' },
  { username: 'bima', name: 'Bima Harahap', role: 'officer', unit: 'Bidang Pengawasan' },
  { username: 'dewi', name: 'Dewi Lubis', role: 'planner', unit: 'Bidang Tata Ruang' },
] as const;

/** Builds the sample city on a store of its own and begins the service. */
export async function raiseTown(): Promise<OwnTown> {
  const folder = await mkdtemp(join(tmpdir(), 'taru-town-'));
  const env = { DATA_DIR: folder, ...(oneStore === 'postgres' ? { DATABASE_URL: await newDatabase() } : {}) };
  const quiet = () => undefined;
  const city = await openedOn(env, async (store) => {
    const made = await seedSampleCity(store, {
      buildings: 600,
      now: new Date(),
      progress: quiet,
      tell: quiet,
    });
    await enlist(store, made.code, crew);
    return made;
  });
  const service = await killedService(env);
  await service.begin();
  let down = false;
  return {
    city,
    folder,
    service: { visitor: () => new Visitor(service.url) },
    process: {
      ...service,
      kill: async () => {
        down = true;
        await service.kill();
      },
      begin: async () => {
        await service.begin();
        down = false;
      },
    },
    look: (deed) => openedOn(env, deed),
    close: async () => {
      if (!down) await service.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
