import { effect, type Signal, signal } from '@preact/signals';
import type { Bilingual, Language } from '../../geodata/words/bilingual.ts';

/** `terik` is for full sun: black on white, no grey text, thicker lines. */
export const themes = ['light', 'dark', 'terik'] as const;
export type Theme = (typeof themes)[number];

function kept<Value extends string>(
  name: string,
  allowed: readonly Value[],
  otherwise: Value,
): Signal<Value> {
  const key = `taru.${name}`;
  let first: string | null = null;
  try {
    first = localStorage.getItem(key);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
  const value = signal<Value>(allowed.find((one) => one === first) ?? otherwise);
  let untouched = true;
  effect(() => {
    const now = value.value;
    if (untouched) {
      untouched = false;
      return;
    }
    try {
      localStorage.setItem(key, now);
    } catch {
      // as above
    }
  });
  return value;
}

const prefersDark = () => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

/** Language of the screen; Indonesian unless the reader chose otherwise. */
export const language: Signal<Language> = kept('language', ['id', 'en'], 'id');
/** Theme of the screen; the system's choice until the reader makes one. */
export const theme: Signal<Theme> = kept('theme', themes, prefersDark() ? 'dark' : 'light');

/** The words of one subject in the reader's language; reads the signal, so a component that calls it follows the switch. */
export const speak = <Words>(words: Bilingual<Words>): Words => words[language.value];

/** Puts language and theme on `<html>`, now and whenever they change. */
export const applyPreferences = (): (() => void) =>
  effect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.setAttribute('data-theme', theme.value);
  });
