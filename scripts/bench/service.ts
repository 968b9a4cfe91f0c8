import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Place } from './place.ts';

const script = fileURLToPath(new URL('../start.ts', import.meta.url));
const longest = 180_000;

/** The service in a process of its own, as `npm start` runs it, for as long as the deed takes. */
export async function withService<T>({ env }: Place, deed: (url: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, ...env, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMITS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The service did not come up.')), longest);
      child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
      child.stdout.on('data', (chunk: Buffer) => {
        const [address] = /http:\/\/\S+/.exec(chunk.toString()) ?? [];
        if (!address) return;
        clearTimeout(timer);
        resolve(address.replace('localhost', '127.0.0.1'));
      });
    });
    return await deed(url);
  } finally {
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}
