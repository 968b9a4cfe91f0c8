import { mapWords } from '../../geodata/words/map.ts';
import { speak } from '../data/preferences.ts';
import type { Locator } from './locator.ts';

/** How good the own position is, or why there is none. */
export function locateSentence({ state, fix }: Locator): string {
  const words = speak(mapWords).locate;
  const say = words[state.value];
  return typeof say === 'string' ? say : say(fix.value?.accuracyM ?? 0);
}
