import type { Surroundings } from './surroundings.ts';

/**
 * What the rules may know of a whole area: what a tablet takes along to judge without a network. `plans` are all whose law may be asked for,
 * `rows` are theirs (national ones are in this room); buildings tell their `activity`, because blocks are counted by it; the lists are
 * complete inside `seen`, and layers that matter over kilometres (airfields) everywhere.
 */
export type AreaPack = Omit<Surroundings, 'city' | 'subject' | 'days' | 'blocks'> & { city: string };
