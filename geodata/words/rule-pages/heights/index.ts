/** Pages of the rules in `geodata/rules/heights`. */
export const heightsPages = {};
