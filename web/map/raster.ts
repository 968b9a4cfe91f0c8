import TileLayer from 'ol/layer/Tile.js';
import OSM from 'ol/source/OSM.js';

/** OpenStreetMap's own tiles under everything: off until asked for, because it needs the internet. */
export const createRaster = () =>
  new TileLayer({ source: new OSM(), zIndex: 0, visible: false, properties: { id: 'osm' } });
