import { expect, it } from 'vitest';
import { deepestTile, layers } from '../../geodata/layers/index.ts';
import { legendOf } from '../../web/map/legend.ts';
import { palettes } from '../../web/map/palette.ts';

it('shows a dot for what the map draws as dots, and for nothing else', () => {
  const seen = {
    ground: layers.map(({ id }) => ({ id })),
    markers: new Map(),
    planZones: [],
    evidence: new Set<never>(),
    subject: false,
    packEdge: false,
  };
  const dots = legendOf(seen, 'id', palettes.light).filter(({ kind }) => kind === 'dot');
  expect(dots.map(({ id }) => id)).toEqual(
    layers.filter(({ geometry }) => geometry === 'point').map(({ id }) => id),
  );
  expect(dots.map(({ label }) => label)).toContain('Mata air');
});

it('draws every layer from some zoom of its tiles on', () => {
  expect(layers.filter(({ minZoom }) => minZoom > deepestTile)).toEqual([]);
});
