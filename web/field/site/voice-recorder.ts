import { type ReadonlySignal, signal } from '@preact/signals';

/** Longest spoken note, ms. */
export const longestMs = 120_000;
/** Types that the service takes, the smallest first. */
const types = ['audio/webm', 'audio/ogg', 'audio/mp4'] as const;

/** `denied` and `missing` say why there will be no sound. */
export type VoiceState = 'idle' | 'asking' | 'running' | 'denied' | 'missing';

export interface VoiceRecorder {
  readonly state: ReadonlySignal<VoiceState>;
  /** How long the running note is, ms. */
  readonly ms: ReadonlySignal<number>;
  start(): Promise<void>;
  /** Ends the note; it arrives at `onNote`. */
  stop(): void;
  /** Ends without a note. */
  drop(): void;
}

/** Records one note at a time, two minutes at most; the microphone is let go as soon as it ends. */
export function createVoiceRecorder(onNote: (sound: Blob) => void): VoiceRecorder {
  const state = signal<VoiceState>('idle');
  const ms = signal(0);
  let machine: MediaRecorder | null = null;
  let wanted = true;

  const start = async () => {
    const type = supported();
    if (!type || !navigator.mediaDevices) {
      state.value = 'missing';
      return;
    }
    state.value = 'asking';
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error);
    if (stream instanceof Error) {
      state.value = stream.name === 'NotFoundError' ? 'missing' : 'denied';
      return;
    }
    run(stream, type);
  };
  const run = (stream: MediaStream, type: string) => {
    const parts: Blob[] = [];
    const began = performance.now();
    wanted = true;
    machine = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 24_000 });
    const clock = setInterval(() => {
      ms.value = performance.now() - began;
      if (ms.value >= longestMs) machine?.stop();
    }, 250);
    machine.ondataavailable = ({ data }) => parts.push(data);
    machine.onstop = () => {
      clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      machine = null;
      state.value = 'idle';
      const sound = new Blob(parts, { type });
      if (wanted && sound.size > 0) onNote(sound);
    };
    ms.value = 0;
    machine.start(1000);
    state.value = 'running';
  };
  return {
    state,
    ms,
    start,
    stop: () => machine?.stop(),
    drop() {
      wanted = false;
      machine?.stop();
    },
  };
}

const supported = (): string | null =>
  ('MediaRecorder' in globalThis && types.find((type) => MediaRecorder.isTypeSupported(type))) || null;

/** `1:05` */
export const clockOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
