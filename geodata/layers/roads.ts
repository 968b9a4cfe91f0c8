import type { Layer } from './layer.ts';

/**
 * Roads as centre lines, with class (arteri, kolektor, lokal, lingkungan × primer, sekunder) and width; for routes, with what
 * OpenStreetMap and its shapefiles say of one-ways, and of bridges and tunnels (`layer`).
 */
export const roads: Layer<'roads'> = {
  id: 'roads',
  geometry: 'line',
  audience: 'public',
  minZoom: 10,
  order: 25,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMRUJ', 'NAMOBJ'], type: 'text' },
    { name: 'class', from: ['class', 'kelas', 'FGSRUJ', 'JNSRUJ'], type: 'text' },
    { name: 'widthM', from: ['widthM', 'lebar'], type: 'number' },
    { name: 'oneWay', from: ['oneWay', 'satuArah', 'satu_arah'], type: 'text' },
    { name: 'level', from: ['level', 'layer', 'tingkat'], type: 'text' },
  ],
};
