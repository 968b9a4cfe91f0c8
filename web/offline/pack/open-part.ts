import { type KeptPack, packShelf } from './pack-shelf.ts';

/** What a zipped part of a pack holds. */
export const unzipped = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));

export const digestOfPart = ({ manifest }: KeptPack, wanted: string): string | undefined =>
  manifest.parts.find(({ name }) => name === wanted)?.sha256;

/** A part of a pack that is nobody's secret, by its name; null when it is not here. */
export async function partOf<T>(kept: KeptPack, name: string): Promise<T | null> {
  const bytes = await packShelf.part(digestOfPart(kept, name) ?? '');
  return bytes ? ((await unzipped(bytes).json()) as T) : null;
}
