import type { Overlap } from '../queries/overlap.ts';
import { guardCell } from './cell-guard.ts';

export const overlapColumns = [
  'building_id',
  'source_index',
  'zone_id',
  'zone_source_index',
  'zone_code',
  'area_m2',
  'share',
];

/** A building × zone overlap as a line of a table; m² on the ellipsoid, share 0–1. */
export const overlapLine = (it: Overlap): string[] =>
  [
    it.buildingId,
    it.sourceIndex,
    it.zoneId,
    it.zoneSourceIndex,
    it.zoneCode,
    it.areaM2.toFixed(4),
    it.share.toFixed(6),
  ].map((cell) => String(guardCell(cell)));
