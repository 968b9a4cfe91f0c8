/** Pages of the rules in `geodata/rules/lines`. */
export const linesPages = {};
