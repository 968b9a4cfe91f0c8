import { resolve } from 'node:path';
import { cliWords } from '../geodata/words/cli.ts';
import { ConfigError, readConfig } from '../server/config.ts';
import { takeDoor, visit } from '../server/store/door.ts';
import { openStore } from '../server/store/open-store.ts';
import { bench } from './bench/index.ts';
import { handOver } from './door-protocol.ts';
import { language } from './language.ts';
import { findVerb, help, runVerb } from './run-verb.ts';
import { restore } from './verbs/restore.ts';
import type { ExitCode } from './verbs/verb.ts';
import { terminalVoice } from './voice.ts';

const voice = terminalVoice();
const asked = process.argv.slice(2);
// A person at a terminal reads sentences; a program gets a line of JSON for each feature. Only this end knows which it is.
const argv =
  /^(check|replay)$/.test(asked[0] ?? '') && process.stdout.isTTY ? [...asked, '--sentences'] : asked;
const cwd = process.env.INIT_CWD ?? process.cwd();

async function main(): Promise<ExitCode> {
  if (argv[0] === 'bench') return bench(argv.slice(1), voice);
  if (argv[0] === 'restore' && argv[1]) return restore(readConfig(process.env), voice, resolve(cwd, argv[1]));
  if (!findVerb(argv)) {
    voice.complain(help());
    return argv.length === 0 ? 0 : 2;
  }
  const config = readConfig(process.env);
  if (config.databaseUrl) {
    const store = await openStore(config, null);
    return runVerb({ store, config, voice, cwd }, argv).finally(() => store.close());
  }
  // While a server holds the embedded store it runs the verb for us; two processes on one directory would destroy it.
  const door = await takeDoor(config.dataDir);
  if (!door) {
    const holder = await visit(config.dataDir);
    if (!holder) throw new ConfigError(cliWords[language()].holderGone);
    return handOver(holder, { argv, cwd }, voice);
  }
  const store = await openStore(config, door);
  try {
    return await runVerb({ store, config, voice, cwd }, argv);
  } finally {
    await store.close();
    await door.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  voice.complain(error instanceof Error ? error.message : String(error));
  return 2 as const;
});
