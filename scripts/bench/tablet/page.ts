import type { CheckRequest } from '../../../geodata/model/index.ts';
import { check, type Surroundings } from '../../../geodata/rules/index.ts';
import type { HeldArea } from '../../../web/offline/held-area.ts';
import { surroundingsFromPack } from '../../../web/offline/surroundings-from-pack.ts';

/** All that a tablet needs to judge by itself, and a clock: this is the page of the benchmark, and its script is the rules chunk. */
export interface Measured {
  /** Of each check, milliseconds. */
  checks: number[];
  /** From the text of the pack to its being looked around in, milliseconds. */
  readyMs: number;
  peakHeapBytes: number;
}

export interface Asked {
  request: CheckRequest;
  days: Surroundings['days'];
}

/** Chromium's own, exact with `--enable-precise-memory-info`. */
const heapBytes = (): number =>
  (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;

/** Lets the browser do what it has to between two taps. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function judgeAll(): Promise<Measured> {
  const asked = (await (await fetch('asked.json')).json()) as Asked[];
  const text = await (await fetch('pack.json')).text();
  const began = performance.now();
  const look = surroundingsFromPack(JSON.parse(text) as HeldArea);
  const readyMs = performance.now() - began;
  const checks: number[] = [];
  let peakHeapBytes = heapBytes();
  for (const { request, days } of asked) {
    await pause();
    const start = performance.now();
    const surroundings = look(request, days);
    if (surroundings) check(surroundings);
    checks.push(surroundings ? performance.now() - start : Number.NaN);
    peakHeapBytes = Math.max(peakHeapBytes, heapBytes());
  }
  return { checks, readyMs, peakHeapBytes };
}

Object.assign(globalThis, { judgeAll });
