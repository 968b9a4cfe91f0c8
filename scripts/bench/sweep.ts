import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import type { Store } from '../../server/store/store.ts';
import type { Figure } from './measure.ts';
import type { Place } from './place.ts';

const taru = fileURLToPath(new URL('../taru.ts', import.meta.url));

/** The product's own sweep of a city by all rules, from its command to its end, in a process of its own: how fast, and how much memory that took. */
export async function benchSweep({ env }: Place, store: Store, city: string): Promise<Figure[]> {
  const before = await selectSweep(store, city);
  const began = performance.now();
  const peakMB = await run({ ...process.env, ...env }, ['sweep', '--city', city, '--everything']);
  const seconds = (performance.now() - began) / 1000;
  const { id, buildings } = (await selectSweep(store, city))!;
  // of a sweep that another process had begun only what was left
  const swept = id === before?.id ? buildings - before.swept : buildings;
  const figure = (what: string, value: number, unit: string): Figure => ({
    what,
    store: 'postgres',
    value,
    unit,
  });
  return [
    figure('sweep, all rules', swept / seconds, '/s'),
    ...(peakMB === null ? [] : [figure('sweep, peak memory', peakMB, 'MB')]),
  ];
}

/** Runs a command of the product; the most memory that its process held, where the system tells (Linux). */
async function run(env: NodeJS.ProcessEnv, args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', taru, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakMB: number | null = null;
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const [, kB] = /^VmHWM:\s+(\d+)/m.exec(status) ?? [];
    if (kB) peakMB = Number(kB) / 1024;
  };
  const looking = setInterval(() => void look(), 200);
  const [code] = await once(child, 'exit');
  clearInterval(looking);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}.`);
  return peakMB;
}
