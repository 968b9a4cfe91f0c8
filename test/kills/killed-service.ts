import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));
const longestMs = 120_000;

/** The service in a process of its own, as `npm start` runs it, killed and begun again on the same address. */
export interface KilledService {
  url: string;
  /** `SIGKILL`, in the middle of whatever it does; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts the process and resolves once it is ready. */
  begin(): Promise<void>;
  /** How often it was killed. */
  kills(): number;
}

/** Nothing runs until {@link KilledService.begin}. */
export async function killedService(env: Record<string, string>): Promise<KilledService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let count = 0;
  return {
    url,
    kills: () => count,
    kill: async () => {
      const dying = child;
      child = null;
      if (!dying || dying.exitCode !== null) throw new Error('The service had ended by itself.');
      const gone = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill('SIGKILL');
      await gone;
      count++;
    },
    begin: async () => {
      const begun = spawn(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, LOG_LEVEL: 'error', RATE_LIMITS: 'off', ...env, PORT: `${port}` },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child = begun;
      await ready(url, begun);
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + longestMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}.`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('The service did not come up.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
