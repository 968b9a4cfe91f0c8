import type { Layer } from './layer.ts';

/** Railway tracks as axes, each by itself, and how they lie: `permukaan tanah`, `layang`, `bawah tanah`. */
export const rails: Layer<'rails'> = {
  id: 'rails',
  geometry: 'line',
  audience: 'public',
  minZoom: 10,
  order: 26,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'grade', from: ['grade', 'kedudukan'], type: 'text' },
  ],
};
