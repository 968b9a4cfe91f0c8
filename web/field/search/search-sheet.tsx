import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../../geodata/wire/places.ts';
import { searchWords } from '../../../geodata/words/field-search.ts';
import { call } from '../../data/call.ts';
import { facts } from '../../data/city.ts';
import { speak } from '../../data/preferences.ts';
import { packNames } from '../../offline/pack/pack.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { cover, officerMap } from '../officer-map.ts';
import { closePanel } from '../panel.ts';
import { namesLike } from './known-names.ts';

interface Found {
  places: readonly Place[];
  /** From the names on this device: no server answered. */
  fromPack: boolean;
}

/** A person still typing asks nothing yet, ms. */
const pauseMs = 180;

/** The map goes where a name is: asked of the server, and without a network of the pack. */
export function SearchSheet() {
  const words = speak(searchWords);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = text.trim();
  useEffect(() => {
    setFound(null);
    if (asked.length < 2) return;
    const stop = new AbortController();
    setBusy(true);
    const timer = setTimeout(async () => {
      const news = await find(asked, stop.signal);
      if (stop.signal.aborted) return;
      setFound(news);
      setBusy(false);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return (
    <Sheet title={words.title} lead={words.lead} onClose={closePanel} onCover={cover}>
      <div class="stack">
        <Combobox
          label={words.label}
          icon="search"
          placeholder={words.placeholder}
          text={text}
          onText={setText}
          options={(found?.places ?? []).map((place, index) => ({
            key: `${place.kind}-${place.name}-${index}`,
            label: place.name,
            detail: place.detail,
            place,
          }))}
          busy={busy}
          none={asked.length < 2 || !found ? null : words.none}
          onChoose={({ place }) => {
            officerMap.value?.goTo(place.box ?? place.point, { zoom: 17 });
            closePanel();
          }}
        />
        {found?.fromPack && (
          <p class="quiet" role="status">
            {words.fromPack}
          </p>
        )}
      </div>
    </Sheet>
  );
}

async function find(q: string, signal: AbortSignal): Promise<Found> {
  const city = facts.peek()?.city.code;
  try {
    const query = { q, ...(city ? { city } : {}) };
    return { places: (await call('get /api/places', { query, signal })).places, fromPack: false };
  } catch {
    return { places: namesLike(await packNames(), q), fromPack: true };
  }
}
