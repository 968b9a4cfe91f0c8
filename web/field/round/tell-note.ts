import { roundWords } from '../../../geodata/words/field-round.ts';
import { speak } from '../../data/preferences.ts';
import { timeOf } from '../clock.ts';
import type { NumberedStop } from './stops.ts';

/** What became of a stop, in a sentence. */
export function tellNote({ note }: NumberedStop): string {
  const words = speak(roundWords);
  if (!note) return '';
  return note.why ? words.skipped(words.hindered[note.why], timeOf(note.at)) : words.done(timeOf(note.at));
}
