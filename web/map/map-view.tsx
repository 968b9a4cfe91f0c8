import { MapRoom, type MapRoomProps } from './map-room.tsx';
import { createTiledGround } from './tiled-ground.ts';

/** The map of a face that is looked at more than it is walked with: all on the thread of the page. */
export const MapView = (props: Omit<MapRoomProps, 'ground'>) => (
  <MapRoom {...props} ground={createTiledGround} />
);
