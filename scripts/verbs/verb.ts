import type { Config } from '../../server/config.ts';
import type { Store } from '../../server/store/store.ts';

/** Where a verb speaks to. On a terminal, or back through the door to the command line that asked. */
export interface Voice {
  print(line: string): void;
  /** To the error stream. */
  complain(line: string): void;
  /** A bar that is redrawn in place; `share` is 0–1. */
  progress(label: string, share: number): void;
}

export interface VerbContext {
  store: Store;
  config: Config;
  voice: Voice;
  /** Folder from which file arguments are meant. */
  cwd: string;
}

/** 0 done, 1 nothing of it was taken, found or confirmed, 2 failed, 3 made with other rules than are at hand. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Verb {
  /** One or two words: `plan import`. */
  name: string;
  /** Arguments as printed in the help: `FILE --city C --name N --valid-from D`. */
  usage: string;
  run(context: VerbContext, args: string[]): Promise<ExitCode>;
}

/** Said by a verb that cannot go on: a sentence for a person, no stack. */
export class VerbError extends Error {}
