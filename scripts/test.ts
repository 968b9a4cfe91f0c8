import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.ts';
import { findChromium } from './find-chromium.ts';
import { type Cluster, postgresBinaries, startCluster } from './postgres-cluster.ts';

/** `npm test`: every test that this machine can run, and a last line `N passed, N failed, N skipped`. */
const root = fileURLToPath(new URL('..', import.meta.url));
/** Projects that share a lane run one after the other; the lanes run side by side, one a core. */
const lanes = [
  ['embedded', 'land', 'service-kills'],
  ['browser', 'postgres', 'browser-kills'],
];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const wanted = (name: string): boolean => !asked.includes('--project') || asked.includes(name);
  const folder = mkdtempSync(join(tmpdir(), 'taru-test-'));
  const able = new Set(['land', 'embedded', 'service-kills', 'browser-kills']);
  const notes: string[] = [];
  const env: NodeJS.ProcessEnv = { ...process.env, RATE_LIMITS: '' };
  let cluster: Cluster | null = null;

  const binaries = postgresBinaries();
  if (
    !env.TEST_DATABASE_URL &&
    binaries &&
    ['postgres', 'browser', 'service-kills', 'browser-kills'].some(wanted)
  ) {
    // what a test loses when the machine itself goes down nobody misses
    cluster = await startCluster(binaries, { fsync: 'off' });
    env.TEST_DATABASE_URL = cluster.url('postgres');
  }
  if (env.TEST_DATABASE_URL) able.add('postgres');
  else if (wanted('postgres'))
    notes.push(
      'PostgreSQL: skipped. Install it (Debian: apt-get install postgresql-15-postgis-3) or set TEST_DATABASE_URL.',
    );

  const chromium = findChromium(env);
  if (chromium) {
    env.CHROMIUM = chromium;
    if (wanted('browser') || wanted('browser-kills')) await buildWeb();
    able.add('browser');
  } else if (wanted('browser'))
    notes.push(
      'Browser stories: skipped. Install Chromium (Debian: apt-get install chromium) or set CHROMIUM to a browser.',
    );

  const runs =
    asked.length > 0
      ? [asked]
      : lanes.map((lane) => lane.filter((name) => able.has(name)).flatMap((name) => ['--project', name]));
  try {
    const tallies = await Promise.all(
      runs
        .filter((run) => run.length > 0)
        .map((run, index) => runVitest(run, join(folder, `${index}.json`), env)),
    );
    return tell(tallies, notes);
  } finally {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs vitest once and counts. A suite that could not even be loaded counts as a failure: it must never look green. */
async function runVitest(filter: string[], results: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const options = [
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ];
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...options, ...filter],
    {
      cwd: root,
      env,
      stdio: 'inherit',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
  const told = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const unloadable = told.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: told.numPassedTests,
    failed: Math.max(told.numFailedTests + unloadable, code === 0 ? 0 : 1),
    skipped: told.numPendingTests + told.numTodoTests,
  };
}

/** Says what was skipped and how to enable it, then the one line that counts. */
function tell(tallies: Tally[], notes: string[]): number {
  for (const note of notes) console.log(note);
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const failed = sum((tally) => tally.failed);
  console.log(
    `${sum((tally) => tally.passed)} passed, ${failed} failed, ${sum((tally) => tally.skipped) + notes.length} skipped`,
  );
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
