import { signal } from '@preact/signals';

/** The device's clock, ms; moves every ten seconds. */
export const clock = signal(Date.now());
setInterval(() => {
  clock.value = Date.now();
}, 10_000);

/** Whole hours and minutes of a time span in ms. */
export const hoursAndMinutes = (ms: number): [hours: number, minutes: number] => {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return [Math.floor(minutes / 60), minutes % 60];
};
