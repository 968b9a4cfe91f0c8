import type { Permit, TimeZone } from '../../../geodata/model/index.ts';
import { isUnknownStatus, permitStatusWord } from '../../../geodata/rules/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { asInDbf, columnProblem, tooLong } from '../attributes.ts';
import { decimalMark, isBlank, monthFirst, readDay, readNumber, readsBothWays } from '../values.ts';
import { readDistrict } from './kecamatan.ts';
import { kindOfWord, readPermitNumber } from './permit-number.ts';
import { columnKey, type PermitShape } from './permit-shapes.ts';

/** Characters of a text. It comes back with every answer about the building: an address is that long, a page is a mistake or an attack. */
const longestCell = 400;
/** Of a number, as a question may name it. */
const longestNumber = 120;

/** A permit of the file, without what the database gives it. */
export type PermitRow = Omit<Permit, 'id' | 'geometry'>;
export type ReadPermit = { permit: PermitRow; warnings: ImportProblem[] } | { refused: ImportProblem };

/** What the city knows that a table does not say. */
export interface PermitPlace {
  cityCode: string;
  timeZone: TimeZone;
  kecamatan: string[];
  kelurahan: string[];
}

type DayField = 'issuedOn' | 'validTo' | 'revokedOn';
type Field = Exclude<keyof PermitShape, 'id' | 'signatures' | 'kind'>;

/** A reader for the rows of one table; `sample` are its first rows, which show how it writes numbers. */
export function permitReader(
  shape: PermitShape,
  sample: Record<string, unknown>[],
  place: PermitPlace,
): (row: Record<string, unknown>) => ReadPermit {
  const byKey = new Map(
    sample.flatMap((row) => Object.keys(row).map((name) => [columnKey(name), name] as const)),
  );
  const columnOf = (field: Field): string | undefined =>
    shape[field]
      .map((name) => byKey.get(name) ?? byKey.get(asInDbf(name)))
      .find((name) => name !== undefined);
  const marks = new Map(
    (['heightM', 'floorAreaM2', 'storeys', 'units'] as const).map((field) => {
      const column = columnOf(field);
      return [field, column === undefined ? null : decimalMark(sample.map((row) => row[column]))];
    }),
  );
  const american = new Set(
    (['issuedOn', 'validTo', 'revokedOn'] as const).filter((field) => {
      const column = columnOf(field);
      return column !== undefined && monthFirst(sample.map((row) => row[column]));
    }),
  );

  return (row) => {
    const warnings: ImportProblem[] = [];
    const raw = (field: Field): unknown => {
      const column = columnOf(field);
      return column === undefined || isBlank(row[column]) ? null : row[column];
    };
    const text = (field: Field): string | null => {
      const value = raw(field);
      if (value === null) return null;
      const said = String(value).trim();
      if (said.length <= longestCell) return said;
      warnings.push(tooLong(columnOf(field)!, said, longestCell));
      return null;
    };
    const number = (field: 'heightM' | 'floorAreaM2' | 'storeys' | 'units'): number | null => {
      const value = raw(field);
      if (value === null) return null;
      const read = readNumber(value, marks.get(field) ?? null);
      if ('value' in read) return read.value;
      warnings.push(columnProblem('number-unclear', columnOf(field)!, value));
      return null;
    };
    const whole = (field: 'storeys' | 'units'): number | null => {
      const value = number(field);
      if (value === null || Number.isInteger(value)) return value;
      warnings.push(columnProblem('number-unclear', columnOf(field)!, value));
      return null;
    };
    const day = (field: DayField): string | null => {
      const value = raw(field);
      if (value === null) return null;
      const read = readDay(value, place.timeZone);
      if ('value' in read && read.value.precision === 'day' && !(american.has(field) && readsBothWays(value)))
        return read.value.day;
      // Valid until a year is valid to its end.
      if ('value' in read && read.value.precision === 'year' && field === 'validTo') {
        warnings.push(columnProblem('year-only', columnOf(field)!, value));
        return `${read.value.day.slice(0, 4)}-12-31`;
      }
      warnings.push(columnProblem('date-unclear', columnOf(field)!, value));
      return null;
    };
    const district = (field: 'kecamatan' | 'kelurahan'): string | null => {
      const value = text(field);
      if (value === null) return null;
      const read = readDistrict(value, place[field]);
      if (!read.known && field === 'kecamatan' && place.kecamatan.length > 0) {
        warnings.push({ code: 'kecamatan-unknown', figures: { name: value } });
      }
      return read.name;
    };

    // What a page of text makes of a permit nobody should guess: cut short it might be in force again.
    const stated = String(raw('status') ?? '').trim();
    if (stated.length > longestCell) return { refused: tooLong(columnOf('status')!, stated, longestCell) };
    const status = text('status');
    const standing = status === null ? undefined : permitStatusWord(status);
    if (standing?.state === 'not-yet') {
      const code = standing.refused ? 'application-refused' : 'application-open';
      return { refused: { code, figures: { status: status! } } };
    }
    if (status !== null && isUnknownStatus(status))
      warnings.push({ code: 'status-unclear', figures: { status } });
    const written = String(raw('number') ?? '').trim();
    if (written === '') return { refused: { code: 'number-missing', figures: { column: shape.number[0]! } } };
    if (written.length > longestNumber)
      return { refused: tooLong(columnOf('number')!, written, longestNumber) };
    const read = readPermitNumber(written, place.cityCode);
    const word = text('kindWord');
    const kind = (word === null ? null : kindOfWord(word)) ?? read.kind ?? shape.kind;
    if (kind === null) return { refused: { code: 'not-a-permit', figures: { kind: word ?? written } } };
    if (read.problem) warnings.push(read.problem);
    const revokedOn = day('revokedOn');
    // A revocation whose day cannot be read is a revocation all the same.
    const undated = revokedOn === null && raw('revokedOn') !== null;
    return {
      permit: {
        number: read.number,
        kind,
        status: undated
          ? `${status ?? ''} (dicabut: ${String(raw('revokedOn')).slice(0, longestNumber)})`.trim()
          : status,
        issuedOn: day('issuedOn'),
        validTo: day('validTo'),
        revokedOn,
        buildingFunction: text('buildingFunction'),
        storeys: whole('storeys'),
        heightM: number('heightM'),
        floorAreaM2: number('floorAreaM2'),
        units: whole('units'),
        address: text('address'),
        kelurahan: district('kelurahan'),
        kecamatan: district('kecamatan'),
      },
      warnings,
    };
  };
}
