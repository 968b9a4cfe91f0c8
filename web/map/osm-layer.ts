import TileLayer from 'ol/layer/Tile.js';
import OSM from 'ol/source/OSM.js';

export const osmLayer = () => new TileLayer({ source: new OSM(), zIndex: -1 });
