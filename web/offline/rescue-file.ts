import type { OutboxItem } from './outbox-item.ts';
import { keptPhoto } from './outbox-store.ts';

const dataUrl = (blob: Blob) =>
  new Promise<string>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });

/** A finding with its photos as one file (GeoJSON Feature, photos as data URLs), for when sending keeps failing. */
export async function rescueFile({ id, finding, reason }: OutboxItem): Promise<File> {
  const { geometry, ...properties } = finding;
  const photos = await Promise.all(
    finding.photos.map(async (sha256) => {
      const blob = await keptPhoto(id, sha256);
      return { sha256, data: blob && (await dataUrl(blob)) };
    }),
  );
  const feature = { type: 'Feature', id, geometry, properties: { ...properties, photos, reason } };
  return new File([JSON.stringify(feature, null, 1)], `temuan-${id}.json`, { type: 'application/geo+json' });
}

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
