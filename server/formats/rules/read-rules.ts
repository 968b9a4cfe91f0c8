import type { TimeZone } from '../../../geodata/model/index.ts';
import { FileRefusal } from '../feature-file.ts';
import { isBlank } from '../values.ts';
import { canonicalZone, nationalZone } from '../zone-codes.ts';
import { readIntensity } from './read-intensity.ts';
import { readOverlay } from './read-overlay.ts';
import { readSetback } from './read-setback.ts';
import { readLongUse, readWideUse } from './read-use.ts';
import { type RuleCells, ruleCells, shortText, UnreadCell } from './rule-cells.ts';
import { findRuleColumns, type RuleColumns } from './rule-columns.ts';
import type { ReadRule } from './rule-draft.ts';

type Row = Record<string, unknown>;

/** A reader for the rows of one table of rules, whichever form it has. `planZones` are the codes of its plan. */
export function rulesReader(
  sample: Row[],
  planZones: string[],
  timeZone: TimeZone,
): (row: Row) => ReadRule[] {
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const columns = findRuleColumns(names);
  const cells = ruleCells(columns, sample, timeZone);
  const read = chooseReader(names, columns, planZones);
  return (row) => {
    try {
      return read(cells(row), row);
    } catch (error) {
      if (error instanceof UnreadCell) return [{ refused: error.problem }];
      throw error;
    }
  };
}

function chooseReader(
  names: string[],
  columns: RuleColumns,
  planZones: string[],
): (cells: RuleCells, row: Row) => ReadRule[] {
  if (columns.overlay && columns.effect) return readOverlay;
  if (columns.object && (columns.metres || columns.measuredFrom)) return readSetback;
  if (columns.zone && (columns.kdb || columns.klb || columns.kdh || columns.ktb || columns.gsb))
    return readIntensity;
  if (columns.zone && columns.permission) return readLongUse;
  const zoneColumns = wideZones(names, columns, planZones);
  if (zoneColumns.length >= 2 && (columns.activity || columns.code)) {
    return (cells, row) =>
      readWideUse(cells, zoneColumns, (zone) => (isBlank(row[zone]) ? null : shortText(zone, row[zone])));
  }
  throw new FileRefusal({
    code: 'columns-missing',
    figures: {
      missing:
        'zona + KDB/KLB/KDH; zona + KBLI/kegiatan + status; kegiatan + R-1, R-2, …; objek + jarak + diukur dari; overlay + akibat',
      found: names.join(', '),
    },
  });
}

/** Columns of a wide table that are zones: known nationally or in the plan, and not one of the table's own columns. */
function wideZones(names: string[], columns: RuleColumns, planZones: string[]): string[] {
  const own = new Set<string | undefined>([
    ...[columns.code, columns.activity, columns.conditions, columns.note],
    ...[columns.basis, columns.article, columns.date, columns.validFrom, columns.validTo],
  ]);
  const plan = new Set(planZones.map(canonicalZone));
  return names.filter(
    (name) => !own.has(name) && (plan.has(canonicalZone(name)) || nationalZone(name) !== undefined),
  );
}
