import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../refusal.ts';

/** Largest photo taken in, bytes and pixels. */
export const photoLimits = { bytes: 15 * 1024 * 1024, pixels: 50_000_000 } as const;
/** Longer side of the copy that is shown, pixels. */
const shownSide = 1600;
const decodeSeconds = 10;

// Only three decoders are left: libvips would also read SVG, PDF and more.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.concurrency(1);
sharp.cache(false);

const mimes = ['image/jpeg', 'image/png', 'image/webp'];

export interface PhotoFacts {
  mime: string;
  bytes: number;
  width: number;
  height: number;
}

const decoder = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: photoLimits.pixels, pages: 1, failOn: 'error' }).timeout({
    seconds: decodeSeconds,
  });

/** What the header says, before anything is decoded. Refuses what is not a photo by its own bytes. */
export async function lookAtPhoto(bytes: Uint8Array): Promise<PhotoFacts> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!type || !mimes.includes(type.mime)) throw new Refusal('not-a-photo');
  const { width, height } = await decoder(bytes)
    .metadata()
    .catch(() => {
      throw new Refusal('not-a-photo');
    });
  if (width * height > photoLimits.pixels) throw new Refusal('not-a-photo');
  return { mime: type.mime, bytes: bytes.length, width, height };
}

/** The copy that is shown: WebP, upright, at most 1600 px, nothing but pixels. */
export const smallCopy = (bytes: Uint8Array): Promise<Buffer> =>
  decoder(bytes)
    .rotate()
    .resize({ width: shownSide, height: shownSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
    .catch(() => {
      throw new Refusal('not-a-photo');
    });

/** Longer side of the copy that a tablet takes along, pixels. */
const carriedSide = 640;

/** The copy that a tablet takes along, made of the one that is shown: enough to recognise the place. About 40 kB. */
export const carriedCopy = (shown: Uint8Array): Promise<Buffer> =>
  decoder(shown)
    .resize({ width: carriedSide, height: carriedSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 60 })
    .toBuffer();
