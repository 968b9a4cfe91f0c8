import { fieldWords } from '../../geodata/words/field.ts';
import type { Photo } from '../data/photo.ts';
import { speak } from '../data/preferences.ts';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { draftPhotos } from './draft.ts';

/** Step 1: what the eye sees, before any form. */
export function PhotoStep({ onChange }: { onChange: (photos: Photo[]) => void }) {
  return (
    <div class="stack">
      <p>{speak(fieldWords).photoLead}</p>
      <PhotoPicker photos={draftPhotos.value} onChange={onChange} max={5} primary />
    </div>
  );
}
