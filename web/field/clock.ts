import { signal } from '@preact/signals';
import { facts } from '../data/city.ts';
import { language } from '../data/preferences.ts';

/** The device's clock, ms; moves every ten seconds. */
export const clock = signal(Date.now());
setInterval(() => {
  clock.value = Date.now();
}, 10_000);

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** `10.42`: the city's time of a moment. */
export const timeOf = (moment: string | number): string =>
  new Intl.DateTimeFormat(locale[language.value], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: facts.value?.city.timeZone,
  }).format(new Date(moment));

/** `10.42` of seconds from midnight. */
export const timeOfDay = (seconds: number): string =>
  new Intl.DateTimeFormat(locale[language.value], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(seconds * 1000));

/** Whole hours and minutes of a time span in ms. */
export const hoursAndMinutes = (ms: number): [hours: number, minutes: number] => {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return [Math.floor(minutes / 60), minutes % 60];
};
