import type { OverlayRow, SetbackRow } from '../../model/index.ts';
import { nationalRows, type RuleId } from '../../rules/index.ts';

/** What of national law each rule applies: the object of setbacks, or the kind of area. Rules that are not here apply the plan's own rows. */
const appliedBy: Partial<Record<RuleId, (SetbackRow['object'] | OverlayRow['overlay'])[]>> = {
  'river-setback': ['river'],
  'lake-setback': ['lake'],
  'coast-setback': ['coast'],
  'spring-setback': ['spring'],
  'rail-setback': ['railway'],
  'power-line': ['power-line', 'power-line-vertical'],
  gsb: ['road'],
  fence: ['road-reserve'],
  'building-gap': ['building'],
  kkop: ['airfield'],
  'road-reserve': ['road-reserve'],
  drainage: ['drain'],
  lp2b: ['lp2b'],
  heritage: ['heritage'],
};

const objectOf = (row: SetbackRow | OverlayRow): string =>
  row.kind === 'setback' ? row.object : row.overlay;

/** Rows of national law that a rule applies, in the order in which they are set down. */
export const rowsOf = (rule: RuleId): (SetbackRow | OverlayRow)[] =>
  nationalRows.filter((row) => appliedBy[rule]?.includes(objectOf(row)));
