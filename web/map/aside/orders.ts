import type { Box, Outcome } from '../../../geodata/model/index.ts';
import type { CityFacts } from '../../../geodata/wire/places.ts';
import type { Theme } from '../../data/preferences.ts';
import type { CityMapOptions } from '../city-map.ts';
import type { GroundSeen } from '../in-sight.ts';

/** What a picture of the ground shows: map units (EPSG:3857), radians, and CSS pixels with the margin around the screen. */
export interface Sight {
  center: [number, number];
  resolution: number;
  rotation: number;
  size: [width: number, height: number];
}

/** What the thread that draws the ground is told. */
export type GroundOrder =
  | {
      do: 'open';
      facts: CityFacts;
      audience: CityMapOptions['audience'];
      theme: Theme;
      /** Pixels of the screen to a CSS pixel. */
      pixelRatio: number;
    }
  | { do: 'draw'; sight: Sight; moving: boolean }
  | { do: 'dress'; theme: Theme }
  | { do: 'layer'; id: string; visible?: boolean; opacity?: number }
  | { do: 'zone'; id: string | null }
  | { do: 'marks'; outcomes: ReadonlyMap<string, Outcome | 'legacy'>; selected: string | null }
  | { do: 'edge'; box: Box | null }
  | { do: 'facts'; facts: CityFacts }
  /** The tiles on this device are others now. */
  | { do: 'tiles' }
  | { do: 'tell'; asked: number; extent: number[]; zoom: number };

/** What it answers. */
export type GroundNews =
  | { is: 'picture'; picture: ImageBitmap; sight: Sight }
  /** No tile is on its way any more: the last picture is all there is to see. */
  | { is: 'whole' }
  /** Whether the service gave a tile. */
  | { is: 'reached'; yes: boolean }
  | { is: 'seen'; asked: number; seen: GroundSeen[] };
