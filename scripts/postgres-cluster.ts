import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const binaries = [
  '/usr/lib/postgresql/17/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/15/bin',
  '/usr/local/bin',
  '/usr/bin',
];

/** Folder of PostgreSQL's server programs on this machine, or null. */
export const postgresBinaries = (): string | null =>
  binaries.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;

export interface Cluster {
  url(database: string): string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own: temporary folder, free port, loopback, not root. Ends with {@link Cluster.stop}. */
export async function startCluster(bin: string, settings: Record<string, string> = {}): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'taru-pg-'));
  const asRoot = process.getuid?.() === 0;
  const prefix = asRoot ? ['runuser', '-u', 'postgres', '--'] : [];
  const call = (program: string, ...args: string[]): Promise<unknown> => {
    const [command, ...rest] = [...prefix, join(bin, program), ...args];
    return run(command!, rest, { cwd: '/' });
  };
  if (asRoot) {
    await chmod(folder, 0o700);
    await run('chown', ['postgres', folder]);
  }
  const data = join(folder, 'data');
  await call(
    'initdb',
    '-D',
    data,
    '-U',
    'taru',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  const port = await freePort();
  const set = { max_connections: '60', shared_buffers: '256MB', jit: 'off', ...settings };
  const options = [
    ...['-p', `${port}`, '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const [command, ...args] = [...prefix, join(bin, 'postgres'), '-D', data, ...options];
  const server = spawn(command!, args, { cwd: '/', stdio: 'ignore' });
  const url = (database: string): string => `postgres://taru@127.0.0.1:${port}/${database}`;
  for (let tries = 0; ; tries++) {
    if (
      await call('pg_isready', '-h', '127.0.0.1', '-p', `${port}`).then(
        () => true,
        () => false,
      )
    )
      break;
    if (tries > 100) throw new Error('PostgreSQL did not come up within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    stop: async () => {
      await call('pg_ctl', 'stop', '-D', data, '-m', 'immediate').catch(() => server.kill('SIGKILL'));
      await rm(folder, { recursive: true, force: true });
    },
  };
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
