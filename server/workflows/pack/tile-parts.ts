import { deepestTile } from '../../../geodata/layers/index.ts';
import type { Box, Day } from '../../../geodata/model/index.ts';
import { type Collection, collectionById } from '../../queries/collection.ts';
import { selectTileText } from '../../queries/tile.ts';
import type { Queryable } from '../../store/store.ts';
import { type TileIndex, tileAt, tileBox, tileCell } from '../../tiles/tile-grid.ts';
import type { Step } from './step.ts';

/** Zooms at which the map asks for tiles: closer, the deepest is enlarged; from farther away no area is looked at. */
const zooms = { from: 10, to: deepestTile };

/** Every tile of every collection shown that touches a box. */
export function tileSteps(
  db: Queryable,
  { city, box, today, shown }: { city: string; box: Box; today: Day; shown: readonly string[] },
): Step[] {
  return shown
    .map((id) => collectionById(id))
    .filter((collection) => collection !== undefined)
    .flatMap((collection) =>
      tilesOf(box, Math.max(zooms.from, collection.minZoom)).map((tile) =>
        tileStep(db, collection, tile, { city, today }),
      ),
    );
}

const tileStep =
  (
    db: Queryable,
    collection: Collection,
    tile: TileIndex,
    { city, today }: { city: string; today: Day },
  ): Step =>
  async ({ squeeze, add }) => {
    const asked = { city, box: tileBox(tile), cell: tileCell(tile), today };
    const text = await selectTileText(db, collection, asked);
    const { id } = collection;
    const squeezed = text && (await squeeze({ text, tile: { ...tile, collection: id } }));
    if (squeezed) await add(`tile/${id}/${tile.z}/${tile.row}/${tile.col}`, squeezed);
  };

function tilesOf([west, south, east, north]: Box, fromZoom: number): TileIndex[] {
  const tiles: TileIndex[] = [];
  for (let z = fromZoom; z <= zooms.to; z++) {
    const first = tileAt(z, [west, north]);
    const last = tileAt(z, [east, south]);
    for (let row = first.row; row <= last.row; row++)
      for (let col = first.col; col <= last.col; col++) tiles.push({ z, row, col });
  }
  return tiles;
}
