import { flood } from './flood.ts';
import { heritage } from './heritage.ts';
import { lp2b } from './lp2b.ts';
import { recharge } from './recharge.ts';
import { tod } from './tod.ts';

/** Pages of the rules in `geodata/rules/overlays`. */
export const overlaysPages = {
  lp2b,
  flood,
  heritage,
  tod,
  recharge,
};
