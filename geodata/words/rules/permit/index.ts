import { permit } from './permit.ts';

/** Words of the rules in `geodata/rules/permit`. */
export const permitWords = {
  permit,
};
