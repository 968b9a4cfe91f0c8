import './sample-banner.css';
import { uiWords } from '../../geodata/words/ui.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';

/** "DATA CONTOH" while the city on the screen is the invented one. */
export function SampleBanner() {
  if (!facts.value?.city.sample) return null;
  const words = speak(uiWords);
  return (
    <p class="sample-banner" title={words.sampleLong}>
      {words.sample}
      <span class="sr-only">. {words.sampleLong}</span>
    </p>
  );
}
