import { effect, type ReadonlySignal, untracked } from '@preact/signals';

/**
 * Does a deed now, and again whenever nothing is on its way any more and something that `matters` was. A track is kept every few seconds of a
 * duty: what is asked of the server after each of them is asked a thousand times a day. Returns the stop.
 */
export function afterSending(
  sending: ReadonlySignal<string | null>,
  matters: (record: string) => boolean,
  deed: () => void,
): () => void {
  let due = true;
  return effect(() => {
    const record = sending.value;
    untracked(() => {
      if (record !== null) due ||= matters(record);
      else if (due) {
        due = false;
        deed();
      }
    });
  });
}
