import type { KeptTiles } from '../../data/kept-tiles.ts';
import type { OwnTiles } from '../base-layers.ts';
import type { Marks } from '../ground.ts';
import { palettes } from '../palette.ts';
import { createTiledGround } from '../tiled-ground.ts';
import { createEasel } from './easel.ts';
import type { GroundNews, GroundOrder } from './orders.ts';

type Opening = Extract<GroundOrder, { do: 'open' }>;
type Taken = Exclude<GroundOrder, { do: 'open' | 'tiles' }>;
export type Tell = (news: GroundNews, give?: Transferable[]) => void;

/** Tiles on this device as the drawing thread finds them. */
export interface TileShelf {
  kept(): Promise<KeptTiles | null>;
  /** Others lie there now. */
  lookAgain(): void;
}

/** Draws the ground in a thread of its own and hands over each picture. Returns what takes the orders. */
export function drawAside(shelf: TileShelf, tell: Tell): (order: GroundOrder) => void {
  const own: OwnTiles = { kept: shelf.kept, reached: (yes) => tell({ is: 'reached', yes }) };
  let board: ReturnType<typeof createBoard> | null = null;
  return (order) => {
    if (order.do === 'tiles') shelf.lookAgain();
    else if (order.do !== 'open') board?.take(order);
    else {
      board?.close();
      // a thread has none of its own
      Object.assign(globalThis, { devicePixelRatio: order.pixelRatio });
      board = createBoard(order, own, tell);
    }
  };
}

function createBoard({ facts, audience, theme: first, pixelRatio }: Opening, own: OwnTiles, tell: Tell) {
  let theme = first;
  let zone: string | null = null;
  let marks: Marks = { outcomes: new Map(), selected: null };
  const ground = createTiledGround(
    {
      facts,
      audience,
      palette: () => palettes[theme],
      selectedZone: () => zone,
      marks: () => marks,
    },
    own,
  );
  ground.restyle();
  const easel = createEasel(ground.shown, pixelRatio, tell);
  const deeds: { [Do in Taken['do']]: (order: Extract<Taken, { do: Do }>) => void } = {
    draw: ({ sight, moving }) => easel.draw(sight, moving),
    dress(order) {
      theme = order.theme;
      ground.restyle();
    },
    layer: ({ id, ...change }) => ground.set(id, change),
    zone({ id }) {
      zone = id;
      ground.redraw('zones');
    },
    marks(order) {
      marks = order;
      ground.redraw('buildings');
    },
    edge: ({ box }) => ground.showEdge(box),
    facts: (order) => ground.setFacts(easel.map, order.facts),
    tell: ({ asked, extent, zoom }) =>
      void ground.seen(extent, zoom).then((seen) => tell({ is: 'seen', asked, seen })),
  };
  return {
    take: (order: Taken) => deeds[order.do](order as never),
    close: easel.close,
  };
}
