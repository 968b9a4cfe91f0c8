import type { Reach, Read } from '../../../geodata/rules/index.ts';
import { degrees } from './flat.ts';

/** What stands on every lot is found lot by lot, and overlays are measured like zones. */
const apart = ['parcels', 'buildings', 'overlays'];

/** Layers that the rules read around a building. */
export const nearReads = ({ near }: Reach): Read[] => near.filter(({ layer }) => !apart.includes(layer));

/** How far overlays are read, metres. */
export const overlayM = ({ near }: Reach): number =>
  near.find(({ layer }) => layer === 'overlays')?.withinM ?? 0;

/** Degrees around buildings in which zones and overlays are looked for, and large ones cut: farther than any rule looks. */
export const cutDegrees = (reach: Reach): number =>
  Math.max(0.001, Number(degrees(Math.max(reach.zonesM, overlayM(reach)) + 10)));

/** Of our own register: it stands in the statement itself, because partial indexes are chosen by it. */
export const namesOf = (some: readonly Read[]): string =>
  some.map(({ layer }) => `'${layer}'`).join(', ') || "''";

/** Degrees that the rules look around for what lies in a layer. */
export const reachIn = (some: readonly Read[], layer: string): string =>
  some.length === 0
    ? '0'
    : `case ${layer} ${some.map((read) => `when '${read.layer}' then ${degrees(read.withinM)}`).join(' ')} end::float8`;
