import type { TrackChunk, TrackFix } from '../../../geodata/model/index.ts';

/** Fixes wait in memory for at most so long before they are kept, ms. */
export const chunkMs = 25_000;
/** As many as a chunk takes. */
const chunkFixes = 1000;
/** A walker is two or three steps farther by then; nearer fixes say the same twice. Milliseconds. */
const stepMs = 3000;

export interface RecorderPorts {
  duty: string;
  /** Of the first chunk: one more than the last that was kept. */
  ordinal: number;
  newId(): string;
  /** Resolves once the chunk is on the disk. */
  keep(chunk: TrackChunk): Promise<void>;
}

/** Collects the fixes of a duty, raw, and keeps them in chunks. What could not be kept is offered again, unchanged, before anything newer. */
export interface TrackRecorder {
  take(fix: TrackFix): void;
  /** Keeps what is old enough; call it every few seconds with the device’s clock, ms. False while the device refuses. */
  tick(nowMs: number): Promise<boolean>;
  /** Keeps everything: the page goes away, or the duty ends. False while the device refuses. */
  flush(): Promise<boolean>;
}

/** A recorder for one duty. */
export function createTrackRecorder({ duty, ordinal, newId, keep }: RecorderPorts): TrackRecorder {
  let pending: TrackFix[] = [];
  /** Cut off, not kept yet; oldest first. */
  let cut: TrackChunk[] = [];
  let next = ordinal;
  let last: number | null = null;
  let keeping: Promise<boolean> = Promise.resolve(true);

  const cutOff = () => {
    if (pending.length === 0) return;
    cut.push({ id: newId(), duty, ordinal: next++, source: 'device', fixes: pending });
    pending = [];
  };
  const keepAll = async (): Promise<boolean> => {
    for (let chunk = cut[0]; chunk; chunk = cut[0]) {
      try {
        await keep(chunk);
      } catch {
        return false;
      }
      cut = cut.slice(1);
    }
    return true;
  };
  const inTurn = () => {
    keeping = keeping.then(keepAll);
    return keeping;
  };
  return {
    take(fix) {
      const at = Date.parse(fix.at);
      // Some devices tell the same reading twice, or an older one late; a clock that was set back is believed.
      if (last !== null && Math.abs(at - last) < stepMs) return;
      last = at;
      pending.push(fix);
      if (pending.length >= chunkFixes) cutOff();
    },
    async tick(nowMs) {
      const [first] = pending;
      if (first && nowMs - Date.parse(first.at) >= chunkMs) cutOff();
      return cut.length === 0 || inTurn();
    },
    flush() {
      cutOff();
      return inTurn();
    },
  };
}
