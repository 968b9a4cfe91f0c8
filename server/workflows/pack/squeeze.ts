import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TileIndex } from '../../tiles/tile-grid.ts';

/** JSON text to be made smaller; with `tile` it is a list of what a tile shows, and becomes one. */
export interface ToSqueeze {
  text: string;
  tile: (TileIndex & { collection: string }) | null;
}
/** A part of a pack. */
export interface Squeezed {
  bytes: Uint8Array;
  sha256: string;
}
/** Null for a tile on which nothing is large enough to be drawn. */
export type Squeeze = (asked: ToSqueeze) => Promise<Squeezed | null>;

/** Lends a thread that encodes and zips, one thing after the other, and ends it: whoever asks the service meanwhile does not wait for it. */
export async function withSqueeze<T>(deed: (squeeze: Squeeze) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('../../bundled-entry.mjs', import.meta.url), {
    workerData: { module: new URL('./squeeze-thread.ts', import.meta.url).href },
  });
  try {
    await once(worker, 'message');
    return await deed(async (asked) => {
      worker.postMessage(asked);
      const [answer] = await once(worker, 'message');
      return answer as Squeezed | null;
    });
  } finally {
    await worker.terminate();
  }
}
