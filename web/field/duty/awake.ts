import { signal } from '@preact/signals';

/** Whether the device keeps its screen on for us. */
export const awake = signal<'off' | 'on' | 'refused'>('off');

let wanted = false;
let held: WakeLockSentinel | null = null;

/** Asks the device to keep the screen on; again whenever the page comes back, because leaving it ends the favour. Returns the end. */
export function stayAwake(): () => void {
  wanted = true;
  const ask = () => {
    if (wanted && document.visibilityState === 'visible' && !held) void take();
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', ask);
    void held?.release();
    held = null;
    awake.value = 'off';
  };
}

async function take(): Promise<void> {
  try {
    const lock = await navigator.wakeLock.request('screen');
    if (!wanted) return void lock.release();
    held = lock;
    awake.value = 'on';
    lock.addEventListener('release', () => {
      if (held === lock) held = null;
    });
  } catch {
    // No such wish known here, or a battery too low for it.
    if (wanted) awake.value = 'refused';
  }
}
