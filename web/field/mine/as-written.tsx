import './as-written.css';
import { useEffect, useState } from 'preact/hooks';
import { writtenWords } from '../../../geodata/words/field-written.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { smallCopy } from '../../data/photo.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import type { FindingDraft } from '../../offline/device/record.ts';
import { keptFile } from '../../offline/outbox.ts';

interface AsWrittenProps {
  finding: FindingDraft;
  /** Addresses of photos that the server shows, by digest. */
  there: ReadonlyMap<string, string>;
}

/** A finding in the officer's own words and pictures: from this device while it is here, else from the server. */
export function AsWritten({ finding, there }: AsWrittenProps) {
  const words = speak(writtenWords);
  const { id, photos, note, voices = [], observedAt } = finding;
  const here = useKept(id, photos);
  if (!here) return null;
  const shown = photos.flatMap((sha256) => here.get(sha256) ?? there.get(sha256) ?? []);
  const gone = photos.length - shown.length;
  return (
    <section class="as-written" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p class="quiet small">
        {[words.at(tellShort(observedAt)), here.size > 0 && words.photosHere(here.size)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="as-written-note">{note || words.noNote}</p>
      {shown.length > 0 && (
        <ul class="as-written-photos">
          {shown.map((url, i) => (
            <li key={url}>
              <img src={url} alt={speak(uiWords).photos.photo(i + 1)} />
            </li>
          ))}
        </ul>
      )}
      {gone > 0 && <p class="quiet small">{words.photosGone(gone)}</p>}
      {voices.length > 0 && <p>{words.voices(voices.length)}</p>}
    </section>
  );
}

/** Small copies of the photos that this device holds; null until it has looked. */
function useKept(id: string, photos: readonly string[]): ReadonlyMap<string, string> | null {
  const [kept, setKept] = useState<ReadonlyMap<string, string> | null>(null);
  const asked = photos.join();
  useEffect(() => {
    const urls: string[] = [];
    let looking = true;
    const look = async () => {
      const found = new Map<string, string>();
      for (const sha256 of photos) {
        const blob = await keptFile(id, sha256);
        if (!blob) continue;
        const url = URL.createObjectURL((await smallCopy(blob, 480)) ?? blob);
        urls.push(url);
        found.set(sha256, url);
      }
      if (looking) setKept(found);
      else for (const url of urls) URL.revokeObjectURL(url);
    };
    look().catch(() => looking && setKept(new Map()));
    return () => {
      looking = false;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [id, asked]);
  return kept;
}
