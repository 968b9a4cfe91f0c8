import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { endpoints } from '../../geodata/wire/index.ts';
import { maySee } from '../access/may.ts';
import type { Dependencies } from '../dependencies.ts';
import { sha256 } from '../files/sha256.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { collectionById } from '../queries/collection.ts';
import { selectTile } from '../queries/tile.ts';
import { Refusal } from '../refusal.ts';
import { createByteCache } from '../tiles/byte-cache.ts';
import { encodeTile } from '../tiles/encode-tile.ts';
import { createLayerVersions } from '../tiles/layer-versions.ts';
import { tileBox, tileCell } from '../tiles/tile-grid.ts';
import { createCityDays } from '../workflows/city-day.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const type = 'application/vnd.mapbox-vector-tile';
/** Tiles kept in memory, bytes. */
const cacheBytes = 64 * 1024 * 1024;

export function bindTiles(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  const cache = createByteCache(cacheBytes);
  const versionsOf = createLayerVersions(store);
  const dayOf = createCityDays(store);

  bind(endpoints.getTile, async ({ params, query, person, header }) => {
    const { collection: id, ...tile } = params;
    const collection = collectionById(id);
    if (!collection || !maySee(person, { city: query.city, audience: collection.audience }))
      throw new Refusal('not-found');
    if (tile.row >= 2 ** tile.z || tile.col >= 2 ** tile.z) throw new Refusal('not-found');
    const today = await dayOf(query.city, clock());
    const version = (await versionsOf(query.city, today)).get(id);
    const headers = {
      Vary: 'Accept-Encoding',
      'Cache-Control': `${collection.audience === 'staff' ? 'private' : 'public'}, ${version === query.v ? 'max-age=31536000, immutable' : 'no-cache'}`,
    };
    if (!version || tile.z < collection.minZoom) return new Reply(type, null, headers);

    const bytes = await cache.get(
      `${query.city}/${id}/${version}/${tile.z}/${tile.row}/${tile.col}`,
      async () => {
        const rows = await selectTile(store, collection, {
          city: query.city,
          box: tileBox(tile),
          cell: tileCell(tile),
          today,
        });
        const encoded = encodeTile(id, tile, rows);
        return encoded ? zip(encoded) : null;
      },
    );
    if (!bytes) return new Reply(type, null, headers);
    const tagged = { ...headers, ETag: `"${sha256(bytes).slice(0, 32)}"` };
    return /\bgzip\b/.test(header('Accept-Encoding'))
      ? new Reply(type, bytes, { ...tagged, 'Content-Encoding': 'gzip' })
      : new Reply(type, await unzip(bytes), tagged);
  });
}
