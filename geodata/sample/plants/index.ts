import type { Plant } from '../site.ts';
import type { PlantKind } from '../truth.ts';
import { builtOtherwise } from './built-otherwise.ts';
import { heightPlants } from './heights.ts';
import { intensityPlants } from './intensity.ts';
import { linePlants } from './lines.ts';
import { permitPlants } from './permits.ts';
import { usePlants } from './use.ts';

/** How to plant each kind that needs no place of its own. */
export const plants: Partial<Record<PlantKind, Plant>> = {
  ...usePlants,
  ...permitPlants,
  ...builtOtherwise,
  ...intensityPlants,
  ...linePlants,
  ...heightPlants,
};
