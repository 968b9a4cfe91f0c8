import { type Read, reach, rules } from '../../../geodata/rules/index.ts';
import { degrees } from './flat.ts';

/** What stands on every lot is found lot by lot. */
const dense = ['parcels', 'buildings'];
/** Farther than this (m) the sheet under a building is too coarse. */
const farM = 500;

const reads = reach(rules).filter(({ layer }) => !dense.includes(layer));

/** Layers that the rules read around a building, from near and from far; overlays are measured like zones. */
export const nearReads: readonly Read[] = reads.filter(
  ({ layer, withinM }) => withinM <= farM && layer !== 'overlays',
);
export const farReads: readonly Read[] = reads.filter(({ withinM }) => withinM > farM);
export const overlayReachM = reads.find(({ layer }) => layer === 'overlays')?.withinM ?? 0;

/** Of our own register: it stands in the statement itself, because partial indexes are chosen by it. */
export const namesOf = (some: readonly Read[]): string =>
  some.map(({ layer }) => `'${layer}'`).join(', ') || "''";

/** Degrees that the rules look around for what lies in a layer. */
export const reachIn = (some: readonly Read[], layer: string): string =>
  some.length === 0
    ? '0'
    : `case ${layer} ${some.map((read) => `when '${read.layer}' then ${degrees(read.withinM)}`).join(' ')} end::float8`;
