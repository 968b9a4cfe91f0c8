import { cpus, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';

/** One measured figure, for one store or for none. */
export interface Figure {
  what: string;
  store: 'embedded' | 'postgres' | '–';
  value: number;
  unit: string;
}

/** Milliseconds that a deed takes. */
export async function timed(deed: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await deed();
  return performance.now() - began;
}

/** The value below which so many of 1 lie; of a list in any order. */
export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Runs `count` deeds with so many under way at once; the duration of each in milliseconds. */
export async function inParallel(
  count: number,
  width: number,
  deed: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const durations: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      durations.push(await timed(() => deed(index)));
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return durations;
}

/** The machine that the figures are of. */
export const machine = (): string => {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
};

/** The middle of some values. */
export const median = (values: number[]): number => quantile(values, 0.5);
