import { kkop } from './kkop.ts';

/** Pages of the rules in `geodata/rules/heights`. */
export const heightsPages = {
  kkop,
};
