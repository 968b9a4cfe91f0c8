import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Area, CheckAnswer, Geometry, Outcome, Position } from '../../geodata/model/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import type { KeptTiles } from '../data/kept-tiles.ts';
import type { Theme } from '../data/preferences.ts';
import type { AreaEdit } from './area-edit.ts';
import type { Drawing, DrawOptions } from './drawing.ts';
import type { DutyMap } from './duty-map.ts';
import type { CreateGround } from './ground.ts';
import type { Locator } from './locator.ts';
import type { OverlayItem } from './overlay.ts';

export interface CityMapOptions {
  facts: CityFacts;
  language: ReadonlySignal<Language>;
  theme: ReadonlySignal<Theme>;
  /** Who draws what comes from imports. */
  ground: CreateGround;
  /** `public` loads no layer that is for staff only. */
  audience: 'public' | 'staff';
  /** Tiles on this device, and whether the service is out of reach: what lies beyond them is hatched then. */
  offline?: { tiles: ReadonlySignal<KeptTiles | null>; away: Signal<boolean> };
}

/** A layer as the switcher shows it; ids as in `/ogc/collections`, plus `osm`. */
export interface LayerState {
  id: string;
  visible: boolean;
  /** 0 to 1 */
  opacity: number;
  /** Day of the data; null for what is not ours. */
  importedOn: string | null;
  source: string | null;
  /** False while the map is too far out to draw it. */
  inRange: boolean;
}

/** One line of the legend: only what is in view. */
export interface LegendEntry {
  /** `zone:R-2`, `permits:expired`, `rivers`, `marker:violates` */
  id: string;
  kind: 'area' | 'line' | 'dot' | 'hatch' | 'dashed' | 'marker';
  colour: string;
  label: string;
  /** Zone code, when it has one. */
  code: string | null;
}

/** What lies under a tap, from the tiles: enough to show while the check is asked. Nothing where another thread draws them. */
export interface Tapped {
  point: Position;
  /** Features under the finger, topmost first. */
  features: { layer: string; properties: Record<string, unknown> }[];
}

/** A finding or a case on the map. */
export interface MarkerItem {
  id: string;
  point: Position;
  /** `legacy`: allowed only because it is older than the rule. */
  outcome: Outcome | 'legacy';
  /** `received`, `case-opened`, `closed`…: an inner sign of the marker. */
  stage: string;
  title: string;
  /** Its outline, which stands in place of the marker close by; `buildings` when the tiles of that layer have it under the same id. */
  shape?: Geometry | 'buildings';
  /** Its outline is only a line, below what stands there: paper, not walls. */
  paper?: true;
  /** Stands for so many, like a cluster. */
  count?: number;
  /** What the legend says of it in place of its outcome: how it came to it. */
  legend?: string;
}

/** A zone of a plan that is shown in place of the plan in force. */
export interface MapZone {
  id: string;
  geometry: Area;
  properties: { code: string; name: string; changed: boolean };
}

export interface MapViewState {
  center: Position;
  zoom: number;
  /** West, south, east, north of what is in sight, degrees. */
  box: [number, number, number, number];
  /** Radians; 0 is north up. */
  rotation: number;
  metresPerPixel: number;
}

/** The map of one city. Geometries go in and out as GeoJSON in degrees; everything else about the map stays inside. */
export interface CityMap {
  readonly view: ReadonlySignal<MapViewState>;
  readonly layers: ReadonlySignal<LayerState[]>;
  readonly legend: ReadonlySignal<LegendEntry[]>;
  readonly locator: Locator;
  /** Zone under the last `selectZoneAt`, hatched on the map. */
  readonly selectedZone: Signal<string | null>;
  /** Id of the selected marker; the same selection as in the list. */
  readonly selectedMarker: Signal<string | null>;
  setLayer(id: string, change: { visible?: boolean; opacity?: number }): void;
  /** Calls back with every tap that hits no marker; returns the stop. */
  onTap(back: (tapped: Tapped) => void): () => void;
  /** Features of the tiles under the crosshair or a point; none where another thread draws them. */
  featuresAt(point: Position): Tapped['features'];
  /** Pin of the place asked about. */
  showPin(point: Position | null): void;
  /** Things of one kind over the map (a track, a round, two versions of a place); an empty list takes them off. */
  showOverlay(name: string, items: readonly OverlayItem[], onSelect?: (id: string) => void): void;
  /** Outline of the thing judged. */
  showSubject(geometry: Geometry | null): void;
  /** Vermilion hatch over the offending parts, with their measure written at them. */
  showEvidence(answer: CheckAnswer | null): void;
  /** Zones of one plan in place of those in force; null brings these back. A tap tells them as features of `plan-zones`. */
  showZones(zones: readonly MapZone[] | null): void;
  showMarkers(items: readonly MarkerItem[], on?: { onSelect?: (id: string) => void }): void;
  /** Patrols of a day; null takes them away. Their code is loaded on the first call. */
  showDuty(duty: DutyMap | null, on?: { onSelect?: (id: string) => void }): Promise<void>;
  goTo(
    target: Position | [number, number, number, number] | Geometry,
    options?: { zoom?: number; still?: boolean },
  ): void;
  /** Moves only when the place is out of sight or under a sheet. */
  reveal(point: Position): void;
  /** A place on a geometry: for lists that lead to the map. */
  middleOf(geometry: Geometry): Position;
  zoomBy(steps: number): void;
  panBy(pixels: [number, number]): void;
  turnNorth(): void;
  /** Pixels covered by sheets: the crosshair and `goTo` use what is left. */
  setInsets(
    insets: { top?: number; right?: number; bottom?: number; left?: number },
    /** What was under the crosshair stays under it, unless the map is on its way somewhere. */
    how?: { keepAim?: boolean },
  ): void;
  /** Starts the GPS and follows it until the person moves the map. */
  locate(): Locator;
  /** Starts drawing at the crosshair; its code is loaded on the first call. */
  draw(options: DrawOptions): Promise<Drawing>;
  /** Lets the border of a shown zone be moved; its code is loaded on the first call. */
  editZone(zone: MapZone): Promise<AreaEdit>;
  /** Tiles are fetched anew with new facts (after an import). */
  setFacts(facts: CityFacts): void;
  dispose(): void;
}
