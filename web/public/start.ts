import { signal } from '@preact/signals';
import { loadCity } from '../data/city.ts';

/** Why the city could not be loaded; null while all is well. */
export const problemOfStart = signal<unknown>(null);

/** Loads the city of the address, or the first one. */
export async function start(): Promise<void> {
  problemOfStart.value = null;
  try {
    await loadCity();
  } catch (problem) {
    problemOfStart.value = problem;
  }
}
