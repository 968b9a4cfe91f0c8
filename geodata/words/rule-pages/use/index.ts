import { blockShare } from './block-share.ts';
import { zoneUse } from './zone-use.ts';

/** Pages of the rules in `geodata/rules/use`. */
export const usePages = {
  'zone-use': zoneUse,
  'block-share': blockShare,
};
