import type { CityFacts } from '../../../geodata/wire/places.ts';
import type { KeptTiles } from '../../data/kept-tiles.ts';
import { partOf, unzipped } from './open-part.ts';
import { type KeptPack, packShelf } from './pack-shelf.ts';

/** The tiles of the pack on this device; null when there is none. */
export async function tilesOnDevice(): Promise<KeptTiles | null> {
  const kept = await packShelf.pack();
  const facts = kept && (await partOf<CityFacts>(kept, 'facts'));
  return kept && facts && keptTiles(kept, facts);
}

/** The tiles of a pack, by what they show. */
export function keptTiles({ manifest }: KeptPack, { layers }: Pick<CityFacts, 'layers'>): KeptTiles {
  const versions = new Map(layers.map(({ id, version }) => [id, version]));
  const digests = new Map(
    manifest.parts.flatMap(({ name, sha256 }) => (name.startsWith('tile/') ? [[name, sha256] as const] : [])),
  );
  const deepest = Math.max(...[...digests.keys()].map((name) => Number(name.split('/')[2])));
  return {
    box: manifest.box,
    versionOf: (layer) => versions.get(layer) ?? null,
    async tile(layer, { z, row, col }) {
      const sha256 = digests.get(`tile/${layer}/${z}/${row}/${col}`);
      // what is named nowhere is empty, at the zooms that a pack has
      if (!sha256) return z < shallowest || z > deepest ? undefined : null;
      const bytes = await packShelf.part(sha256);
      return bytes && (await unzipped(bytes).arrayBuffer());
    },
  };
}

/** From farther away no pack has tiles. */
const shallowest = 10;
