import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.ts';
import { findChromium } from './find-chromium.ts';
import { type Cluster, postgresBinaries, startCluster } from './postgres-cluster.ts';

/** `npm test`: every test that this machine can run, and a last line `N passed, N failed, N skipped`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(tmpdir(), `taru-test-${process.pid}.json`);
const notes: string[] = [];

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
  const projects = ['land', 'embedded'];
  let cluster: Cluster | null = null;
  const env: NodeJS.ProcessEnv = { ...process.env, RATE_LIMITS: '' };

  const binaries = postgresBinaries();
  if (!env.TEST_DATABASE_URL && binaries && (wanted('postgres') || wanted('browser'))) {
    cluster = await startCluster(binaries);
    env.TEST_DATABASE_URL = cluster.url('postgres');
  }
  if (env.TEST_DATABASE_URL) projects.push('postgres');
  else
    notes.push(
      'PostgreSQL: skipped. Install it (Debian: apt-get install postgresql-15-postgis-3) or set TEST_DATABASE_URL.',
    );

  const chromium = findChromium(env);
  if (chromium) {
    env.CHROMIUM = chromium;
    if (wanted('browser')) await buildWeb();
    projects.push('browser');
  } else
    notes.push(
      'Browser stories: skipped. Install Chromium (Debian: apt-get install chromium) or set CHROMIUM to a browser.',
    );

  const filter = asked.length > 0 ? asked : projects.flatMap((name) => ['--project', name]);
  try {
    const code = await run(
      [
        'run',
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}`,
        ...filter,
      ],
      env,
    );
    return summary(code);
  } finally {
    await cluster?.stop();
    rmSync(results, { force: true });
  }
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** A suite that could not even be loaded counts as one failure: it must never look green. */
function summary(code: number): number {
  for (const note of notes) console.log(note);
  if (!existsSync(results)) {
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(results, 'utf8'),
  ) as Results;
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = Math.max(numFailedTests + unloadable, code === 0 ? 0 : 1);
  console.log(
    `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests + notes.length} skipped`,
  );
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
