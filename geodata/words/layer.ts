import type { LayerId } from '../layers/index.ts';
import { type Bilingual, bilingual } from './bilingual.ts';

/** What maps and lists name: every layer, what is imported by verbs of its own, and the picture beneath. */
type Named = LayerId | 'zones' | 'permits' | 'osm';

/** Names of the layers, as the switcher, the legend and lists show them; keys as in `/ogc/collections`. */
export const layerWords: Bilingual<Readonly<Record<string, string>>> = bilingual<Record<Named, string>>(
  {
    zones: 'Zona rencana tata ruang',
    permits: 'Izin bangunan',
    boundaries: 'Batas wilayah',
    units: 'Wilayah kerja',
    rivers: 'Sungai',
    lakes: 'Danau dan situ',
    coasts: 'Garis pantai',
    springs: 'Mata air',
    drains: 'Parit dan drainase',
    airfields: 'Landas pacu',
    roads: 'Jalan',
    rails: 'Rel kereta api',
    'power-lines': 'Saluran listrik tegangan tinggi',
    parcels: 'Bidang tanah',
    overlays: 'Ketentuan khusus',
    buildings: 'Bangunan',
    osm: 'OpenStreetMap (dari internet)',
  },
  {
    zones: 'Zones of the plan',
    permits: 'Building permits',
    boundaries: 'Boundaries',
    units: 'Working areas',
    rivers: 'Rivers',
    lakes: 'Lakes and ponds',
    coasts: 'Coast line',
    springs: 'Springs',
    drains: 'Drains and ditches',
    airfields: 'Runways',
    roads: 'Roads',
    rails: 'Railways',
    'power-lines': 'High-voltage lines',
    parcels: 'Land parcels',
    overlays: 'Special provisions',
    buildings: 'Buildings',
    osm: 'OpenStreetMap (from the internet)',
  },
);
