import { airfields } from './airfields.ts';
import { boundaries } from './boundaries.ts';
import { buildings } from './buildings.ts';
import { coasts } from './coasts.ts';
import { drains } from './drains.ts';
import { lakes } from './lakes.ts';
import type { Layer } from './layer.ts';
import { overlays } from './overlays.ts';
import { parcels } from './parcels.ts';
import { powerLines } from './power-lines.ts';
import { rails } from './rails.ts';
import { rivers } from './rivers.ts';
import { roads } from './roads.ts';
import { springs } from './springs.ts';
import { units } from './units.ts';

/** Layers that an operator imports with `taru layer import`. Zones and permits have verbs of their own. */
export const layers = [
  boundaries,
  units,
  rivers,
  lakes,
  coasts,
  springs,
  drains,
  airfields,
  roads,
  rails,
  powerLines,
  parcels,
  overlays,
  buildings,
] as const satisfies readonly Layer[];
export type LayerId = (typeof layers)[number]['id'];

/**
 * Layers with something on every lot: asked for by small boxes, each with a spatial index of its own (migration 0008). The others share one, and
 * are few in it.
 */
export const denseLayers: readonly LayerId[] = ['parcels', 'buildings'];

/** The layer of this id, or undefined. */
export const layerById = (id: string): Layer | undefined => layers.find((layer) => layer.id === id);
export { type Attribute, deepestTile, type Layer } from './layer.ts';
