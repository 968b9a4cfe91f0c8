import type { Box } from '../../geodata/model/index.ts';

/** Tiles that lie on this device. */
export interface KeptTiles {
  /** Where they are complete. */
  box: Box;
  /** Version of a layer in them; null for a layer that they have not. */
  versionOf(layer: string): string | null;
  /** Bytes of a tile inside the box; null for an empty one, undefined for one that is not kept. */
  tile(layer: string, at: { z: number; row: number; col: number }): Promise<ArrayBuffer | null | undefined>;
}
