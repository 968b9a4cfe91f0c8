import { permit } from './permit.ts';

/** Pages of the rules in `geodata/rules/permit`. */
export const permitPages = {
  permit,
};
