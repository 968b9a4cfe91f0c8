import './photo-picker.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { uiWords } from '../../geodata/words/ui.ts';
import { type Photo, photoMaxBytes, photoTypes, readPhoto, releasePhoto } from '../data/photo.ts';
import { speak } from '../data/preferences.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { toast } from './toast.tsx';

interface PhotoPickerProps {
  photos: readonly Photo[];
  onChange: (photos: Photo[]) => void;
  max: number;
  /** The camera button is the large primary one. */
  primary?: boolean;
  /** Further buttons under each photo. */
  extra?: (photo: Photo, index: number) => ComponentChildren;
  /** Opens the camera at once; the tap that led here allows it. */
  cameraFirst?: boolean;
}

/** Takes or chooses photos, shows them small, removes them. The originals stay untouched. */
export function PhotoPicker({ photos, onChange, max, primary, extra, cameraFirst }: PhotoPickerProps) {
  const words = speak(uiWords).photos;
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const add = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    let all = [...photos];
    for (const file of chosen) all = await withOne(all, file);
    onChange(all);
  };
  const withOne = async (all: Photo[], file: File): Promise<Photo[]> => {
    const refused = refusal(file, all.length);
    if (refused) {
      toast(refused, { tone: 'problem' });
      return all;
    }
    const photo = await readPhoto(file);
    if (!all.some((one) => one.sha256 === photo.sha256)) return [...all, photo];
    releasePhoto(photo);
    return all;
  };
  const refusal = (file: File, count: number): string | null => {
    if (!photoTypes.some((type) => type === file.type)) return words.notAPhoto(file.name);
    if (file.size > photoMaxBytes) return words.tooBig(file.name);
    return count >= max ? words.full(max) : null;
  };
  const remove = (photo: Photo) => {
    releasePhoto(photo);
    onChange(photos.filter((one) => one !== photo));
  };
  const full = photos.length >= max;
  const [noCamera, setNoCamera] = useState(false);
  useEffect(() => {
    if (cameraFirst && navigator.userActivation?.isActive) camera.current?.click();
    void hasCamera().then((has) => setNoCamera(!has));
  }, []);
  const accept = photoTypes.join(',');
  return (
    <section class="photo-picker" aria-label={words.title}>
      {photos.length > 0 && (
        <ul class="photo-list">
          {photos.map((photo, index) => (
            <li key={photo.sha256}>
              <img src={photo.preview} alt={words.photo(index + 1)} />
              <button
                type="button"
                class="photo-remove"
                aria-label={words.removePhoto(index + 1)}
                onClick={() => remove(photo)}
              >
                <Icon name="close" size={18} />
              </button>
              {extra?.(photo, index)}
            </li>
          ))}
        </ul>
      )}
      {noCamera && <p role="status">{words.noCamera}</p>}
      <div class="row">
        <Button
          icon="camera"
          variant={primary ? 'primary' : 'secondary'}
          large={primary ?? false}
          disabled={full}
          onClick={() => camera.current?.click()}
        >
          {words.take}
        </Button>
        <Button icon="image" large={primary ?? false} disabled={full} onClick={() => files.current?.click()}>
          {words.choose}
        </Button>
      </div>
      <input
        ref={camera}
        hidden
        type="file"
        accept={accept}
        capture="environment"
        aria-label={words.take}
        onChange={(event) => add(event.currentTarget)}
      />
      <input
        ref={files}
        hidden
        type="file"
        accept={accept}
        multiple
        aria-label={words.choose}
        onChange={(event) => add(event.currentTarget)}
      />
    </section>
  );
}

/** Whether the device has a camera; true where the browser does not say. */
async function hasCamera(): Promise<boolean> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => null);
  return devices ? devices.some(({ kind }) => kind === 'videoinput') : true;
}
