import type { ReadonlySignal } from '@preact/signals';
import type { Area, Position } from '../../geodata/model/index.ts';

/** A border that is being moved. At the crosshair Enter brings the nearest corner there, so that a keyboard can do it. */
export interface AreaEdit {
  readonly area: ReadonlySignal<Area>;
  /** What can be undone, oldest first. */
  readonly steps: ReadonlySignal<readonly unknown[]>;
  /** Where the border crosses itself, ringed on the map: it cannot be saved. Null where it does not. */
  readonly crossing: ReadonlySignal<Position | null>;
  /** Ellipsoidal, m². */
  areaM2(): number;
  undo(): void;
  /** Takes it off the map; `area` keeps its last value. */
  end(): void;
}
