import type BaseLayer from 'ol/layer/Base.js';
import type OlMap from 'ol/Map.js';
import type { Box } from '../../geodata/model/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { CityMapOptions, LayerState, MarkerItem, Tapped } from './city-map.ts';
import type { GroundSeen } from './in-sight.ts';
import type { Palette } from './palette.ts';

/** Buildings of the tiles that are marked, by their id. */
export interface Marks {
  outcomes: ReadonlyMap<string, MarkerItem['outcome']>;
  selected: string | null;
}

/** What the ground is drawn from; what is a function is asked again at each drawing. */
export interface GroundWants extends Pick<CityMapOptions, 'facts' | 'audience' | 'theme' | 'offline'> {
  palette(): Palette;
  selectedZone(): string | null;
  marks(): Marks;
}

/** Everything of the map that comes from imports, and where that ends. */
export interface Ground {
  /** What the map is given. */
  readonly shown: BaseLayer[];
  facts(): CityFacts;
  states(zoom: number): LayerState[];
  set(id: string, change: { visible?: boolean; opacity?: number }): void;
  restyle(): void;
  /** Draws a layer anew: another of its things is selected or marked. */
  redraw(id: 'zones' | 'buildings'): void;
  /** Hatches what lies beyond a box; nothing with null. */
  showEdge(box: Box | null): void;
  /** Features of the tiles under a pixel, topmost first; none where another thread draws them. */
  at(map: OlMap, pixel: number[]): Tapped['features'];
  /** What of the layers is in an extent. */
  seen(extent: number[], zoom: number): Promise<GroundSeen[]>;
  /** After an import: the same layers with the addresses of the new tiles. */
  setFacts(map: OlMap, next: CityFacts): void;
  dispose(): void;
}
export type CreateGround = (wants: GroundWants) => Ground;
