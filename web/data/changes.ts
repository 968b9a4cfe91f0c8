import type { Change } from '../../geodata/wire/changes.ts';

const longestPauseMs = 45_000;

/** Follows the city's changes as they are committed, from `since` or from now on; reconnects by itself from the last one seen. Returns the stop. */
export function followChanges(
  since: number | null,
  onChange: (change: Change) => void,
  onState: (connected: boolean) => void = () => {},
): () => void {
  let cursor = since;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = 1000;

  const open = () => {
    source = new EventSource(`/api/changes/stream${cursor === null ? '' : `?since=${cursor}`}`);
    source.onopen = () => {
      pauseMs = 1000;
      onState(true);
    };
    source.addEventListener('change', (event) => {
      const change = JSON.parse((event as MessageEvent<string>).data) as Change;
      cursor = Math.max(cursor ?? 0, change.seq);
      onChange(change);
    });
    // The browser's own retry starts again from the address it was opened with: ours carries the cursor.
    source.onerror = () => {
      source?.close();
      onState(false);
      timer = setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
