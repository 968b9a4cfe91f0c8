import type { Ports } from './ports.ts';
import type { KeptRecord } from './record.ts';

/** How long a received record is kept to be offered again, ms by the server's clock. */
const keptMs = 30 * 86_400_000;

/** A server that was set back has lost what it had confirmed: all of that is sent once more. Gives how many records. */
export async function offerAgain({ shelf }: Pick<Ports, 'shelf'>): Promise<number> {
  const received = await shelf.received(0);
  for (const { id } of received)
    await shelf.change(
      id,
      (now): KeptRecord => ({
        ...now,
        standing: 'ready',
        receipt: null,
        files: now.files.map((file) => ({ ...file, sent: false, upload: null })),
      }),
    );
  return received.length;
}

/** Lets go of records that were received long ago, by the clock of the server that received the newest. */
export async function letGoOfOld({ shelf }: Pick<Ports, 'shelf'>): Promise<void> {
  const newest = (await shelf.newestReceipt())?.receivedAt;
  if (newest) await shelf.prune(new Date(Date.parse(newest) - keptMs).toISOString());
}
