import { useState } from 'preact/hooks';
import { fieldWords } from '../../geodata/words/field.ts';
import { siteWords } from '../../geodata/words/field-site.ts';
import type { Photo } from '../data/photo.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { later } from '../ui/later.tsx';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { addSketch, draft, draftPhotos } from './draft.ts';

const SketchDialog = later(async () => (await import('./site/sketch-dialog.tsx')).SketchDialog);

/** Step 1: what the eye sees, before any form. The camera opens with it; photos can be drawn upon. */
export function PhotoStep({ onChange }: { onChange: (photos: Photo[]) => void }) {
  const words = speak(siteWords);
  const [sketching, setSketching] = useState<Photo | null>(null);
  const photos = draftPhotos.value;
  const isSketch = (photo: Photo) => draft.value?.sketches?.some(({ sketch }) => sketch === photo.sha256);
  return (
    <div class="stack">
      <p>{speak(fieldWords).photoLead}</p>
      <PhotoPicker
        photos={photos}
        onChange={onChange}
        max={5}
        primary
        cameraFirst={photos.length === 0}
        extra={(photo, index) =>
          isSketch(photo) ? (
            <span class="photo-word">{words.sketchOf}</span>
          ) : (
            <span class="photo-sketch">
              <IconButton icon="edit" label={words.sketch(index + 1)} onClick={() => setSketching(photo)} />
            </span>
          )
        }
      />
      {sketching && (
        <SketchDialog
          photo={sketching}
          onSketched={(sketch) => {
            addSketch(sketching, sketch);
            setSketching(null);
          }}
          onClose={() => setSketching(null)}
        />
      )}
    </div>
  );
}
