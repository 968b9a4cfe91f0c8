import { bilingual } from './bilingual.ts';

/** Names of the layers, as the switcher, the legend and lists show them; keys as in `/ogc/collections`. */
export const layerWords = bilingual(
  {
    zones: 'Zona rencana tata ruang',
    permits: 'Izin bangunan',
    boundaries: 'Batas wilayah',
    units: 'Wilayah kerja',
    rivers: 'Sungai',
    roads: 'Jalan',
    rails: 'Rel kereta api',
    'power-lines': 'Saluran listrik tegangan tinggi',
    parcels: 'Bidang tanah',
    overlays: 'Ketentuan khusus',
    buildings: 'Bangunan',
    osm: 'OpenStreetMap (dari internet)',
  } as Record<string, string>,
  {
    zones: 'Zones of the plan',
    permits: 'Building permits',
    boundaries: 'Boundaries',
    units: 'Working areas',
    rivers: 'Rivers',
    roads: 'Roads',
    rails: 'Railways',
    'power-lines': 'High-voltage lines',
    parcels: 'Land parcels',
    overlays: 'Special provisions',
    buildings: 'Buildings',
    osm: 'OpenStreetMap (from the internet)',
  },
);
