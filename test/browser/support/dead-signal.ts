import { createServer, type Socket } from 'node:net';

/** A signal that leads nowhere: whoever calls is let in and never answered. Only while no service stands there. */
export async function deadSignal(url: string): Promise<{ end(): Promise<void> }> {
  const callers = new Set<Socket>();
  const hole = createServer((caller) => {
    callers.add(caller);
    caller.on('error', () => undefined);
    caller.on('close', () => callers.delete(caller));
  });
  await new Promise<void>((resolve, reject) => {
    hole.once('error', reject);
    hole.listen(Number(new URL(url).port), '127.0.0.1', resolve);
  });
  return {
    end: () =>
      new Promise((resolve) => {
        hole.close(() => resolve());
        for (const caller of callers) caller.destroy();
      }),
  };
}
