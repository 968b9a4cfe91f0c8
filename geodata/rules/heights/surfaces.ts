import type { SetbackRow } from '../../model/index.ts';
import { withinM } from '../certainty.ts';
import type { Measures } from '../measures.ts';

/** How high things may reach at a place, above the airfield. */
export interface Surface {
  row: SetbackRow;
  /** Metres above the airfield's elevation. */
  limitM: number;
  /** Metres by which the limit changes over a metre of distance. */
  slope: number;
}

const named = (rows: readonly SetbackRow[], surface: string): SetbackRow | undefined =>
  rows.find(({ condition }) => condition.surface === surface);

/** Where a surface begins: the cone where the inner horizontal one ends, the others at the runway strip. */
function startOf(row: SetbackRow, rows: readonly SetbackRow[]): { atM: number; heightM: number } | null {
  if (row.condition.surface !== 'kerucut') return { atM: 0, heightM: 0 };
  const inner = named(rows, 'horizontal-dalam');
  const atM = inner?.condition.radiusM;
  return atM === undefined || inner?.metres == null ? null : { atM, heightM: inner.metres };
}

/** The limit of one surface so far from the runway strip; null where it does not reach. */
function surfaceAt(
  measures: Measures,
  row: SetbackRow,
  rows: readonly SetbackRow[],
  distanceM: number,
): Surface | null {
  const { radiusM, slopePct } = row.condition;
  if (radiusM === undefined || !withinM(measures, distanceM, radiusM)) return null;
  if (slopePct === undefined) return row.metres === null ? null : { row, limitM: row.metres, slope: 0 };
  const start = startOf(row, rows);
  if (start === null || (start.atM > 0 && withinM(measures, distanceM, start.atM))) return null;
  const slope = slopePct / 100;
  return { row, limitM: start.heightM + slope * (distanceM - start.atM), slope };
}

/** Surface that lies only before the ends of the runway; which way they look no measure says. */
const approach = 'ancangan';

/** The lowest surfaces so far from a runway strip: of those all around it, and of the approach, which may lie elsewhere. */
export function lowestSurfaces(
  measures: Measures,
  rows: readonly SetbackRow[],
  distanceM: number,
): { around: Surface | null; approach: Surface | null } {
  const surfaces = rows
    .map((row) => surfaceAt(measures, row, rows, distanceM))
    .filter((surface) => surface !== null)
    .toSorted((a, b) => a.limitM - b.limitM || (a.row.id < b.row.id ? -1 : 1));
  const isApproach = ({ row }: Surface): boolean => row.condition.surface === approach;
  return {
    around: surfaces.find((surface) => !isApproach(surface)) ?? null,
    approach: surfaces.find(isApproach) ?? null,
  };
}

/** How far from a runway strip any surface reaches, metres. */
export const farthestReach = (rows: readonly SetbackRow[]): number =>
  Math.max(0, ...rows.map(({ condition }) => condition.radiusM ?? 0));
