import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style, { type StyleFunction } from 'ol/style/Style.js';
import { type LayerId, layerById } from '../../geodata/layers/index.ts';
import { boundaryStyle, flat, roadStyle } from './base-style.ts';
import type { LegendEntry } from './city-map.ts';
import type { Palette } from './palette.ts';

/** How a layer of the ground is drawn, and the sign that stands for it in the legend. */
interface Look {
  style: (p: Palette) => StyleFunction | Style | Style[];
  /** An outcome's `marker` is no sign of a layer. */
  sign: Exclude<LegendEntry['kind'], 'marker'>;
  colour: (p: Palette) => string;
}

const looks: Partial<Record<LayerId, Look>> = {
  rivers: { style: (p) => flat(p.water, p.waterEdge, p.stroke), sign: 'area', colour: (p) => p.water },
  lakes: { style: (p) => flat(p.water, p.waterEdge, p.stroke), sign: 'area', colour: (p) => p.water },
  coasts: { style: (p) => flat(null, p.waterEdge, 2 * p.stroke), sign: 'line', colour: (p) => p.waterEdge },
  drains: {
    style: (p) => flat(null, p.waterEdge, 1.2 * p.stroke, [6, 4]),
    sign: 'line',
    colour: (p) => p.waterEdge,
  },
  roads: { style: roadStyle, sign: 'line', colour: (p) => p.roadEdge },
  rails: {
    style: (p) => [flat(null, p.rail, 3 * p.stroke), flat(null, p.halo, 1.6 * p.stroke, [8, 8])],
    sign: 'line',
    colour: (p) => p.rail,
  },
  'power-lines': {
    style: (p) => flat(null, p.power, 1.4 * p.stroke, [10, 3, 2, 3]),
    sign: 'line',
    colour: (p) => p.power,
  },
  parcels: {
    style: (p) => flat(null, p.parcelEdge, 0.8 * p.stroke),
    sign: 'line',
    colour: (p) => p.parcelEdge,
  },
  overlays: {
    style: (p) => flat(null, p.legacy, 1.6 * p.stroke, [2, 4]),
    sign: 'line',
    colour: (p) => p.legacy,
  },
  buildings: {
    style: (p) => flat(p.building, p.buildingEdge, 0.7 * p.stroke),
    sign: 'area',
    colour: (p) => p.building,
  },
  boundaries: { style: boundaryStyle, sign: 'line', colour: (p) => p.boundary },
  units: { style: (p) => flat(null, p.accent, 2 * p.stroke, [10, 6]), sign: 'line', colour: (p) => p.accent },
};

/** A layer that nobody has dressed yet: its lines, or a dot where it has none. */
const plain = (id: string): Look => ({
  style: (p) =>
    new Style({
      stroke: new Stroke({ color: p.legacy, width: 1.4 * p.stroke }),
      image: new CircleStyle({
        radius: 3.5,
        fill: new Fill({ color: p.legacy }),
        stroke: new Stroke({ color: p.halo, width: 1 }),
      }),
    }),
  sign: layerById(id)?.geometry === 'point' ? 'dot' : 'line',
  colour: (p) => p.legacy,
});

/** How the layer of this id looks. */
export const lookOf = (id: string): Look => (looks as Record<string, Look | undefined>)[id] ?? plain(id);
