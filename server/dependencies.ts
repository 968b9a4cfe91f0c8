import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Files } from './files/files.ts';
import type { Store } from './store/store.ts';

/** What the service is built from; a test gives its own. */
export interface Dependencies {
  store: Store;
  config: Config;
  log: Logger;
  files: Files;
  clock: () => Date;
  /** True after migration and first seed; until then every call is answered `starting`. */
  ready: () => boolean;
}
