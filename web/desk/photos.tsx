import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';

interface PhotosProps {
  photos: readonly { sha256: string; url: string }[];
  /** How many the finding names; the rest is still on the officer's device. */
  expected: number;
}

/** Small copies; a click opens the original beside, never over the map. */
export function Photos({ photos, expected }: PhotosProps) {
  const words = speak(deskWords);
  const coming = expected - photos.length;
  return (
    <section>
      <h3>{words.photos}</h3>
      {expected === 0 && <p class="quiet">{words.photosNone}</p>}
      {photos.length > 0 && (
        <ul class="photos">
          {photos.map((photo, index) => (
            <li key={photo.sha256}>
              <a href={`${photo.url}?size=original`} target="_blank" rel="noreferrer" title={words.openPhoto}>
                <img src={photo.url} alt={words.photoOf(index + 1, photos.length)} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {coming > 0 && <p class="quiet">{words.photosComing(coming)}</p>}
    </section>
  );
}
