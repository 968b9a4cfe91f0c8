import { useSignal, useSignalEffect } from '@preact/signals';
import type { Place } from '../../geodata/wire/places.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { call } from '../data/call.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Problem } from '../data/problem.ts';
import { Combobox, type ComboboxOption } from '../ui/combobox.tsx';
import { asked } from './asked.ts';

interface PlaceOption extends ComboboxOption {
  place: Place;
}

/** Address, kelurahan, permit number or coordinates. */
export function PlaceSearch({ onPlace }: { onPlace: (place: Place) => void }) {
  const words = speak(publicWords).search;
  const text = useSignal('');
  const options = useSignal<PlaceOption[]>([]);
  const busy = useSignal(false);
  const failed = useSignal<string | null>(null);
  const chosen = useSignal('');
  useSignalEffect(() => {
    // Another place was asked about: the words in the field would name the wrong one.
    if (!asked.value || asked.value.name === chosen.peek()) return;
    text.value = '';
    chosen.value = '';
  });
  useSignalEffect(() => {
    const q = text.value.trim();
    if (q.length < 2 || q === chosen.value) {
      options.value = [];
      busy.value = false;
      return;
    }
    const stop = new AbortController();
    busy.value = true;
    // A person types a letter every 150 ms or so: one question for a word, not for every letter.
    const timer = setTimeout(async () => {
      try {
        const city = facts.peek()?.city.code;
        const { places } = await call('get /api/places', {
          query: { q, ...(city ? { city } : {}) },
          signal: stop.signal,
        });
        const kinds = words.kinds;
        options.value = places.map((place, index) => ({
          key: `${place.kind}-${place.name}-${index}`,
          label: place.name,
          detail: [kinds[place.kind], place.detail].filter(Boolean).join(' · '),
          place,
        }));
        failed.value = null;
      } catch (problem) {
        if (stop.signal.aborted) return;
        failed.value = problem instanceof Problem ? problem.message : words.none;
        options.value = [];
      }
      busy.value = false;
    }, 180);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  return (
    <Combobox
      label={words.label}
      quietLabel
      icon="search"
      placeholder={words.placeholder}
      text={text.value}
      onText={(value) => (text.value = value)}
      options={options.value}
      busy={busy.value}
      none={failed.value ?? (text.value.trim().length < 2 ? null : words.none)}
      onChoose={({ place }) => {
        chosen.value = place.name;
        text.value = place.name;
        onPlace(place);
      }}
    />
  );
}
