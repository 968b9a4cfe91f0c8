import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { TileRow } from '../../queries/tile.ts';
import { encodeTile } from '../../tiles/encode-tile.ts';
import type { Squeezed, ToSqueeze } from './squeeze.ts';

const squeezed = (bytes: Uint8Array): Squeezed => {
  const zipped = gzipSync(bytes);
  return { bytes: zipped, sha256: createHash('sha256').update(zipped).digest('hex') };
};

function squeeze({ text, tile }: ToSqueeze): Squeezed | null {
  if (!tile) return squeezed(Buffer.from(text));
  const encoded = encodeTile(tile.collection, tile, JSON.parse(text) as TileRow[]);
  return encoded && squeezed(encoded);
}

parentPort!.on('message', (asked: ToSqueeze) => parentPort!.postMessage(squeeze(asked)));
parentPort!.postMessage('ready');
