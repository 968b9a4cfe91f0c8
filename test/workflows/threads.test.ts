import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createThreads, type Threads } from '../../server/workflows/sweep/threads.ts';

const echo = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    if (task === 'leave') process.exit();
    if (task === 'fall') throw new Error('fallen');
    parentPort.postMessage(task);
  });
  parentPort.postMessage('ready');`;
const stillborn = 'process.exit()';

const threadsOf = (sources: () => string): Threads<string, string> =>
  createThreads({ start: () => new Worker(sources(), { eval: true }), most: 2, idleMs: 60_000 });

describe('threads that are lent', () => {
  it('begin anew for those who wait when all have ended', async () => {
    const threads = threadsOf(() => echo);
    const tell = (task: string): Promise<string> => threads.lend((ask) => ask(task));
    const answers = await Promise.allSettled(['leave', 'fall', 'a', 'b', 'leave', 'c', 'd'].map(tell));
    expect(answers.map((it) => (it.status === 'fulfilled' ? it.value : it.reason.message))).toEqual([
      'A thread has ended.',
      'fallen',
      'a',
      'b',
      'A thread has ended.',
      'c',
      'd',
    ]);
  }, 20_000);

  it('refuse everybody who waits when none can begin', async () => {
    const threads = threadsOf(() => stillborn);
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => threads.lend((ask) => ask('a'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  }, 20_000);

  it('are lent to one at a time, and to the next also after a deed that fails', async () => {
    let begun = 0;
    const threads = threadsOf(() => {
      begun++;
      return echo;
    });
    const failing = threads.lend(() => Promise.reject(new Error('changed my mind')));
    await expect(failing).rejects.toThrow('changed my mind');
    const twice = (word: string): Promise<string> =>
      threads.lend(async (ask) => (await ask(word)) + (await ask(word)));
    expect(await Promise.all(['a', 'b', 'c'].map(twice))).toEqual(['aa', 'bb', 'cc']);
    expect(begun).toBe(2);
  }, 20_000);
});
