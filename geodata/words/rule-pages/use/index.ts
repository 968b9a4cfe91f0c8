import { zoneUse } from './zone-use.ts';

/** Pages of the rules in `geodata/rules/use`. */
export const usePages = {
  'zone-use': zoneUse,
};
