import { blockShare } from './block-share.ts';
import { zoneUse } from './zone-use.ts';

/** Words of the rules in `geodata/rules/use`. */
export const useWords = {
  'zone-use': zoneUse,
  'block-share': blockShare,
};
