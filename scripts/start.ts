import { cliWords } from '../geodata/words/cli.ts';
import { createApp } from '../server/app.ts';
import { type Config, ConfigError, readConfig } from '../server/config.ts';
import { localFiles } from '../server/files/local-files.ts';
import { photoFolder } from '../server/files/photo-folder.ts';
import { type Listening, listen } from '../server/http/listen.ts';
import { keepSwept } from '../server/jobs/keep-swept.ts';
import { createLog } from '../server/log.ts';
import { selectCities } from '../server/queries/city.ts';
import { type Door, waitForDoor } from '../server/store/door.ts';
import { openStore } from '../server/store/open-store.ts';
import type { Store } from '../server/store/store.ts';
import { buildWeb } from './build-web.ts';
import { addDemoAccounts, demoAccountLines } from './demo-accounts.ts';
import { serveVisitor } from './door-protocol.ts';
import { language } from './language.ts';
import { runVerb } from './run-verb.ts';
import { seedSampleCity } from './seed-sample-city.ts';
import { seedSamplePatrols } from './seed-sample-patrols.ts';
import { terminalVoice } from './voice.ts';

/** How long a second start waits for the first to leave. */
const patienceMs = 10_000;

const voice = terminalVoice();
const w = cliWords[language()];

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const door = config.databaseUrl ? null : await waitForDoor(config.dataDir, patienceMs);
  if (!config.databaseUrl && !door) throw new ConfigError(w.folderHeld(config.dataDir));

  voice.print(w.opening);
  const [store] = await Promise.all([openStore(config, door), buildFaces()]);
  const accounts = door && (await selectCities(store)).length === 0 ? await seedFirstCity(store) : [];
  const listening = await serve(config, store);
  door?.open((visitor) =>
    serveVisitor(visitor, ({ argv, cwd }, caller) => runVerb({ store, config, voice: caller, cwd }, argv)),
  );
  for (const line of accounts) voice.print(line);
  stopOnSignal(listening, store, door);
}

async function buildFaces(): Promise<void> {
  if (await buildWeb()) voice.print(w.building);
}

async function seedFirstCity(store: Store): Promise<string[]> {
  const now = new Date();
  const city = await seedSampleCity(store, {
    buildings: 5000,
    now,
    progress: (share) => voice.progress(w.seeding, share),
    tell: voice.print,
  });
  const { password } = await addDemoAccounts(store, city.code);
  await seedSamplePatrols(store, city, now);
  return demoAccountLines(password);
}

async function serve(config: Config, store: Store): Promise<Listening> {
  const parts = {
    store,
    config,
    log: createLog(config),
    files: localFiles(photoFolder(config.dataDir)),
    clock: () => new Date(),
    ready: () => true,
  };
  const listening = await listen(createApp(parts), config);
  const stopSweeping = keepSwept(parts);
  voice.print(w.serving(config.publicUrl ?? listening.url.replace('127.0.0.1', 'localhost')));
  const close = (): Promise<void> => {
    stopSweeping();
    return listening.close();
  };
  return { ...listening, close };
}

function stopOnSignal(listening: Listening, store: Store, door: Door | null): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    voice.print(w.stopping);
    await listening.close();
    await store.close();
    await door?.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

await main().catch((error: unknown) => {
  voice.complain(error instanceof ConfigError ? error.message : String((error as Error).stack ?? error));
  process.exit(2);
});
