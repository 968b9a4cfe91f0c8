import { kkpr } from './kkpr.ts';
import { permit } from './permit.ts';
import { permitFloorArea } from './permit-floor-area.ts';
import { permitFunction } from './permit-function.ts';
import { permitHeight } from './permit-height.ts';
import { permitStoreys } from './permit-storeys.ts';
import { permitUnits } from './permit-units.ts';
import { slf } from './slf.ts';

/** Words of the rules in `geodata/rules/permit`. */
export const permitWords = {
  permit,
  'permit-storeys': permitStoreys,
  'permit-height': permitHeight,
  'permit-floor-area': permitFloorArea,
  'permit-function': permitFunction,
  'permit-units': permitUnits,
  kkpr,
  slf,
};
