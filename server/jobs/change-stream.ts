import { PassThrough, type Readable } from 'node:stream';
import type { Logger } from 'pino';
import { selectChanges, selectLastSeq } from '../queries/change.ts';
import type { Store } from '../store/store.ts';

/** A comment line this often keeps proxies from closing a quiet stream, ms. */
const heartbeat = 20_000;
/** A reader that lets this much pile up is let go; it resumes from its last event. Bytes. */
const tooSlow = 1_000_000;
const batch = 500;

export interface ChangeStreamOptions {
  city: string;
  /** Last event the reader has; null begins with what happens from now on. */
  since: number | null;
  /** Asked before anything is sent: a session that ended sees nothing more. */
  allowed: () => Promise<boolean>;
  log: Logger;
}

/** The city's changes as server-sent events, in commit order, until the reader leaves or its session ends. */
export async function changeStream(store: Store, options: ChangeStreamOptions): Promise<Readable> {
  const stream = new PassThrough();
  let cursor = options.since ?? (await selectLastSeq(store, options.city));
  let pending = true;
  let running = false;

  const send = async (): Promise<void> => {
    if (!(await options.allowed())) return void stream.end();
    for (let more = true; more && !stream.destroyed; ) {
      const changes = await selectChanges(store, options.city, cursor, batch);
      for (const change of changes)
        stream.write(`id: ${change.seq}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
      cursor = changes.at(-1)?.seq ?? cursor;
      more = changes.length === batch;
      if (stream.writableLength > tooSlow) stream.destroy();
    }
  };
  /** One sender at a time; what is heard meanwhile is sent by the same one. */
  const wake = async (): Promise<void> => {
    pending = true;
    if (running) return;
    running = true;
    try {
      while (pending && !stream.destroyed && !stream.writableEnded) {
        pending = false;
        await send();
      }
    } catch (error) {
      options.log.warn({ err: error }, 'change stream ended');
      stream.destroy();
    } finally {
      running = false;
    }
  };

  const deaf = store.listen((city) => {
    if (city === options.city) void wake();
  });
  const beat = setInterval(() => {
    if (!stream.writableEnded) stream.write(': \n\n');
    void wake();
  }, heartbeat);
  stream.once('close', () => {
    clearInterval(beat);
    deaf();
  });
  stream.write('retry: 3000\n\n');
  void wake();
  return stream;
}
