/** Words of the rules in `geodata/rules/lines`. */
export const linesWords = {};
