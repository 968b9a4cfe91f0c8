/** Pages of the rules in `geodata/rules/overlays`. */
export const overlaysPages = {};
