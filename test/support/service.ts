import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { localFiles } from '../../server/files/local-files.ts';
import { listen } from '../../server/http/listen.ts';
import type { Store } from '../../server/store/store.ts';
import { Visitor } from './visitor.ts';

export interface Service {
  url: string;
  store: Store;
  /** Folder of the file store. */
  folder: string;
  /** Every line that was logged, as text. */
  logged: string[];
  /** The service's clock; a story may set it forward. */
  time: { now: Date };
  ready: { yes: boolean };
  visitor(): Visitor;
  close(): Promise<void>;
}

/** The whole service on a free port, over a store that the caller keeps. */
export async function startService(
  store: Store,
  {
    env = { RATE_LIMITS: 'off' },
    webRoot,
    time = { now: new Date('2026-11-21T03:00:00Z') },
  }: { env?: Record<string, string>; webRoot?: string; time?: { now: Date } } = {},
): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'taru-story-'));
  const ready = { yes: true };
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const app = createApp({
    store,
    log,
    config: readConfig({ DATA_DIR: folder, ...env }),
    files: localFiles(join(folder, 'files')),
    clock: () => time.now,
    ready: () => ready.yes,
    ...(webRoot ? { webRoot } : {}),
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    url: listening.url,
    store,
    folder,
    logged,
    time,
    ready,
    visitor: () => new Visitor(listening.url),
    close: async () => {
      await listening.close();
      // a pack may still be written
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
