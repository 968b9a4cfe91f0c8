import type { Ref } from 'preact';
import type { CityFacts, Place } from '../../geodata/wire/places.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { SampleBanner } from '../ui/sample-banner.tsx';
import { FrontMenu } from './front-menu.tsx';
import { openPanel, panel } from './panel.ts';
import { PlaceSearch } from './place-search.tsx';

interface FrontProps {
  facts: CityFacts;
  frontRef: Ref<HTMLDivElement>;
  onPlace: (place: Place) => void;
}

/** The question and the search above, the two deeds below. */
export function Front({ facts, frontRef, onPlace }: FrontProps) {
  const words = speak(publicWords);
  return (
    <div class={`front ${panel.value ? 'front-busy' : ''}`}>
      <div class="front-card" ref={frontRef}>
        <div class="front-top">
          <p class="front-brand">
            <img src="/icons/taru.svg" alt="" width="32" height="32" />
            <span>
              <b>{speak(uiWords).product}</b>
              <span class="front-city">{facts.city.name}</span>
            </span>
          </p>
          <SampleBanner />
          <FrontMenu />
        </div>
        <h1 class="front-question">{words.question}</h1>
        <div id="isi" tabIndex={-1}>
          <PlaceSearch onPlace={onPlace} />
        </div>
        <p class="front-hint">{words.hint}</p>
      </div>
      <div class="front-deeds">
        <Button variant="primary" icon="flag" onClick={() => openPanel('lapor')}>
          {words.report}
        </Button>
        <Button icon="list" onClick={() => openPanel('daftar')}>
          {words.list}
        </Button>
      </div>
    </div>
  );
}
