import { roundWords } from '../../../geodata/words/field-round.ts';
import { speak } from '../../data/preferences.ts';
import { tellTime } from '../../data/when.ts';
import type { NumberedStop } from './stops.ts';

/** What became of a stop, in a sentence. */
export function tellNote({ note }: NumberedStop): string {
  const words = speak(roundWords);
  if (!note) return '';
  const at = tellTime(note.at);
  const became = note.why ? words.skipped(words.hindered[note.why], at) : words.done(at);
  return note.by ? words.toldBy(became, note.by) : became;
}
