import type { ReadonlySignal } from '@preact/signals';
import type { Geometry, Position } from '../../geodata/model/index.ts';

/** Things of a layer that touch a box, out of what was taken along. */
export type TakenFeatures = (
  layer: string,
  box: [west: number, south: number, east: number, north: number],
) => Promise<readonly { id: string; geometry: Geometry }[]>;

export interface DrawOptions {
  kind: 'Polygon' | 'Point';
  /** Layers whose corners and edges attract, fetched around the view. */
  snapTo: ('parcels' | 'buildings')[];
  /** What this device has of a layer, for when the service cannot be asked. */
  taken?: TakenFeatures;
  /** Starts from this to modify it. */
  from?: Geometry | null;
}

/** A footprint in the making. Vertices are put at the crosshair (button, Enter) or by a tap; they can be dragged afterwards. */
export interface Drawing {
  readonly vertices: ReadonlySignal<Position[]>;
  /** The closed polygon (from 3 vertices on) or the point; null before that. */
  readonly geometry: ReadonlySignal<Geometry | null>;
  /** Ellipsoidal, m²; null before there is an area. */
  readonly areaM2: ReadonlySignal<number | null>;
  /** True where the next vertex would snap to a corner or an edge. */
  readonly snapped: ReadonlySignal<boolean>;
  /** Where the outline crosses itself, ringed on the map: it cannot be finished. Null where it does not. */
  readonly crossing: ReadonlySignal<Position | null>;
  /** True after `finish`: corners can still be moved. */
  readonly finished: ReadonlySignal<boolean>;
  addVertex(): void;
  undo(): void;
  /** Closes it; false when there are too few vertices or it crosses itself. */
  finish(): boolean;
  /** Back to adding vertices. */
  resume(): void;
  /** Takes it off the map; `geometry` keeps its last value. */
  end(): void;
  cancel(): void;
}
