/** What a zipped part of a pack holds. */
export const unzipped = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
