import { useSignal, useSignalEffect } from '@preact/signals';
import type { Position } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { call } from '../../data/call.ts';
import { facts } from '../../data/city.ts';
import { speak } from '../../data/preferences.ts';
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx';
import { problemOf } from '../problem-of.ts';
import { spot } from './spot-form.tsx';

interface FoundPlace extends ComboboxOption {
  position: Position;
}

/** A place by its name or number becomes the spot that a stop is made of. */
export function PlaceFinder({ onPlace }: { onPlace: (position: Position) => void }) {
  const words = speak(patrolWords);
  const text = useSignal('');
  const options = useSignal<FoundPlace[]>([]);
  const busy = useSignal(false);
  const failed = useSignal<string | null>(null);
  useSignalEffect(() => {
    const q = text.value.trim();
    options.value = [];
    if (q.length < 2) return;
    const stop = new AbortController();
    busy.value = true;
    const timer = setTimeout(async () => {
      try {
        const city = facts.peek()?.city.code;
        const query = { q, ...(city ? { city } : {}) };
        const { places } = await call('get /api/places', { query, signal: stop.signal });
        options.value = places.map(({ kind, name, detail, point }, index) => ({
          key: `${kind}-${name}-${index}`,
          label: name,
          detail,
          position: point,
        }));
        failed.value = null;
      } catch (error) {
        if (!stop.signal.aborted) failed.value = problemOf(error).message;
      }
      busy.value = false;
    }, 180);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  return (
    <div class="place-finder">
      <Combobox
        label={words.search}
        quietLabel
        icon="search"
        placeholder={words.search}
        text={text.value}
        onText={(value) => {
          text.value = value;
        }}
        options={options.value}
        busy={busy.value}
        none={failed.value ?? (text.value.trim().length < 2 ? null : words.none)}
        onChoose={({ label, position }) => {
          text.value = '';
          spot.value = { position, title: label };
          onPlace(position);
        }}
      />
    </div>
  );
}
