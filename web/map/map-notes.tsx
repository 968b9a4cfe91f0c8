import './map-notes.css';
import { useSignal, useSignalEffect } from '@preact/signals';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { formatLength } from '../../geodata/words/format.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { language, speak } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CityMap } from './city-map.ts';
import { locateSentence } from './locate-sentence.ts';
import { niceLength } from './nice-length.ts';

/** What the map says about itself: scale, whose data of which day, and how the GPS fares. */
export function MapNotes({ map, facts }: { map: CityMap; facts: CityFacts }) {
  return (
    <>
      <LocateNote map={map} />
      <div class="map-foot">
        <ScaleBar metresPerPixel={map.view.value.metresPerPixel} />
        <Attribution map={map} facts={facts} />
      </div>
    </>
  );
}

function ScaleBar({ metresPerPixel }: { metresPerPixel: number }) {
  const { metres, pixels } = niceLength(metresPerPixel, 96);
  return (
    <span
      class="scale-bar"
      role="img"
      aria-label={speak(mapWords).scale(metres)}
      style={{ width: `${pixels}px` }}
    >
      {formatLength(language.value, metres)}
    </span>
  );
}

function Attribution({ map, facts }: { map: CityMap; facts: CityFacts }) {
  const words = speak(mapWords);
  const days = facts.layers.map((layer) => layer.importedOn).sort();
  const osm = map.layers.value.some((layer) => layer.id === 'osm' && layer.visible);
  const day = days.at(-1);
  return (
    <span class="map-attribution">
      <span class="map-attribution-plan">{facts.plan?.name ?? facts.city.name} · </span>
      {day && words.dataOf(day)}
      {osm && ` · ${words.osm}`}
    </span>
  );
}

const troubled = new Set(['bad', 'denied', 'unavailable']);

/** Says why there is no good position; can be put away until the state changes. */
function LocateNote({ map }: { map: CityMap }) {
  const state = map.locator.state;
  const away = useSignal(false);
  useSignalEffect(() => {
    void state.value;
    away.value = false;
  });
  const shown = !away.value && (troubled.has(state.value) || state.value === 'asking');
  return (
    <div class="locate-note-room" role="status">
      {shown && (
        <p class="locate-note">
          <Icon name={state.value === 'asking' ? 'locate' : 'alert'} size={20} />
          <span>{locateSentence(map.locator)}</span>
          <IconButton icon="close" label={speak(uiWords).close} onClick={() => (away.value = true)} />
        </p>
      )}
    </div>
  );
}
