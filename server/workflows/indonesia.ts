import type { Box } from '../../geodata/model/index.ts';

/** Anything in Indonesia may be of a city until its boundary or plan is known. West, south, east, north in degrees. */
export const indonesia: Box = [94.9, -11.2, 141.1, 6.3];
