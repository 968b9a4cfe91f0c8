import type OlMap from 'ol/Map.js';
import type { Position } from '../../geodata/model/index.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import type { Drawing, DrawOptions } from './drawing.ts';
import type { Palette } from './palette.ts';

export interface DrawingRoom {
  city: string;
  palette: () => Palette;
  language: () => Language;
  /** Taps go to the drawing first; true means taken. */
  takeTaps: (take: ((at: Position) => boolean) | null) => void;
}
export function drawOnMap(_map: OlMap, _how: DrawOptions, _room: DrawingRoom): Drawing {
  throw new Error('not yet');
}
