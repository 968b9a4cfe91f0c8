import type { LayerId } from '../../geodata/layers/index.ts';
import type { Box } from '../../geodata/model/index.ts';
import type { AreaPack } from '../../geodata/rules/index.ts';

/** A piece of a pack as it is held in memory. */
export interface HeldArea extends AreaPack {
  /** Accuracies of the city's maps (CE90, metres), also of those that have nothing here: how far rules look depends on them. */
  stated: Partial<Record<LayerId | 'zones', (number | null)[]>>;
  /** Where buildings and permits are complete, so that blocks can be counted: `seen` or more. */
  blocksSeen: Box;
}
