import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { orHere, patienceMs } from '../../web/data/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = <T>(ms: number, answer: T): Promise<T> => new Promise((done) => setTimeout(done, ms, answer));
const failing = (ms: number): Promise<string> =>
  new Promise((_, refuse) => setTimeout(() => refuse(new Error('away')), ms));
const here = async (): Promise<string | null> => 'here';
const nothing = async (): Promise<string | null> => null;

it.each([
  ['an answer in time', () => after(patienceMs - 1, 'server'), here, patienceMs - 1, 'server'],
  ['a server that has none', () => after<string | null>(5, null), here, 5, null],
  ['a call that fails at once', () => failing(5), here, 5, 'here'],
  ['a dead signal', () => failing(30_000), here, patienceMs, 'here'],
  ['a slow line with nothing here', () => after(8000, 'server'), nothing, 8000, 'server'],
  ['a dead signal with nothing here', () => failing(30_000), nothing, 30_000, null],
] as const)('has answered after %s', async (_, asked, kept, ms, answer) => {
  const told = vi.fn();
  void orHere<string>(asked(), kept).then(told);
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledExactlyOnceWith(answer);
});
