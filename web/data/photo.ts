import { sha256 } from './sha256.ts';
/** A photo as the person took it, with its digest and a small copy to look at. */
export interface Photo {
  /** SHA-256 of the original bytes, lower-case hex. */
  sha256: string;
  /** The original: what is sent and kept. */
  blob: Blob;
  /** Object URL of a copy ≤ 320 px; release it with `releasePhoto`. */
  preview: string;
}

/** What the service takes: 15 MB of JPEG, PNG or WebP. iOS turns HEIC into JPEG because of this list. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const photoMaxBytes = 15 * 1024 * 1024;

/** A copy whose longer side is at most `side` pixels; null when the browser cannot read the picture. */
export async function smallCopy(blob: Blob, side: number): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(blob);
    const factor = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * factor));
    canvas.height = Math.max(1, Math.round(picture.height * factor));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
  } catch {
    return null;
  }
}

/** Reads a chosen file into a `Photo`. */
export async function readPhoto(file: Blob): Promise<Photo> {
  const digest = await sha256(await file.arrayBuffer());
  const small = await smallCopy(file, 320);
  return { sha256: digest, blob: file, preview: URL.createObjectURL(small ?? file) };
}

/** Frees the preview. */
export const releasePhoto = (photo: Photo): void => URL.revokeObjectURL(photo.preview);
