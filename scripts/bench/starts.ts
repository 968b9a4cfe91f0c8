import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './measure.ts';

const script = fileURLToPath(new URL('../start.ts', import.meta.url));
const longest = 180_000;

/** `npm start` until `/readyz` answers, on an empty folder (with the sample city) and again. */
export async function benchStarts(kind: Figure['store'], env: Record<string, string>): Promise<Figure[]> {
  const cold = await startOnce(env);
  const warm = await startOnce(env);
  return [
    { what: 'start, cold', store: kind, value: cold / 1000, unit: 's' },
    { what: 'start, warm', store: kind, value: warm / 1000, unit: 's' },
  ];
}

async function startOnce(env: Record<string, string>): Promise<number> {
  const began = Date.now();
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, ...env, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The service did not come up.')), longest);
      child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
      child.stdout.on('data', (chunk: Buffer) => {
        if (!/https?:\/\/\S+/.test(chunk.toString())) return;
        clearTimeout(timer);
        resolve();
      });
    });
    return Date.now() - began;
  } finally {
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}
