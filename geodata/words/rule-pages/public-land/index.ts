/** Pages of the rules in `geodata/rules/public-land`. */
export const publicLandPages = {};
