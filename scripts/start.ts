import { createServer } from 'node:http';
import { cliWords } from '../geodata/words/cli.ts';
import { createApp } from '../server/app.ts';
import { type Config, ConfigError, readConfig } from '../server/config.ts';
import { localFiles } from '../server/files/local-files.ts';
import { photoFolder } from '../server/files/photo-folder.ts';
import { createLog } from '../server/log.ts';
import { selectCities } from '../server/queries/city.ts';
import { type Door, waitForDoor } from '../server/store/door.ts';
import { openStore } from '../server/store/open-store.ts';
import type { Store } from '../server/store/store.ts';
import { buildWeb } from './build-web.ts';
import { addDemoAccounts, demoAccountLines } from './demo-accounts.ts';
import { serveVisitor } from './door-protocol.ts';
import { language, runVerb } from './run-verb.ts';
import { seedSampleCity } from './seed-sample-city.ts';
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
  const server = await serve(config, store);
  door?.open((visitor) =>
    serveVisitor(visitor, ({ argv, cwd }, caller) => runVerb({ store, config, voice: caller, cwd }, argv)),
  );
  for (const line of accounts) voice.print(line);
  stopOnSignal(server, store, door);
}

async function buildFaces(): Promise<void> {
  if (await buildWeb()) voice.print(w.building);
}

async function seedFirstCity(store: Store): Promise<string[]> {
  const { code } = await seedSampleCity(store, {
    buildings: 5000,
    now: new Date(),
    progress: (share) => voice.progress(w.seeding, share),
    tell: voice.print,
  });
  const { password } = await addDemoAccounts(store, code);
  return demoAccountLines(password);
}

async function serve(config: Config, store: Store): Promise<ReturnType<typeof createServer>> {
  const log = createLog(config);
  const app = createApp({
    store,
    config,
    log,
    files: localFiles(photoFolder(config.dataDir)),
    clock: () => new Date(),
    ready: () => true,
  });
  const server = createServer({ headersTimeout: 20_000, requestTimeout: 120_000 }, app.callback());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as { port: number };
  voice.print(
    w.serving(
      config.publicUrl ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`,
    ),
  );
  return server;
}

function stopOnSignal(server: ReturnType<typeof createServer>, store: Store, door: Door | null): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    voice.print(w.stopping);
    server.close();
    server.closeAllConnections();
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
