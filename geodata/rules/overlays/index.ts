import type { Rule } from '../rule.ts';
import { flood } from './flood.ts';
import { heritage } from './heritage.ts';
import { lp2b } from './lp2b.ts';
import { recharge } from './recharge.ts';
import { tod } from './tod.ts';

/** Special provisions over zones; they only tighten. */
export const overlaysRules = [lp2b, flood, heritage, tod, recharge] as const satisfies readonly Rule[];
