import { kkop } from './kkop.ts';

/** Words of the rules in `geodata/rules/heights`. */
export const heightsWords = {
  kkop,
};
