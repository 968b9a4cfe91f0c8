import { areaM2 } from '../../geodata/geometry/area-m2.ts';
import { isArea } from '../../geodata/geometry/parts.ts';
import type { CorrectedFields, FindingKind, Geometry } from '../../geodata/model/index.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { mineWords } from '../../geodata/words/field-mine.ts';
import { findingWords } from '../../geodata/words/finding.ts';
import { formatArea, formatDay, formatLength } from '../../geodata/words/format.ts';
import { facts } from './city.ts';
import { language, speak } from './preferences.ts';

export type CorrectedField = keyof CorrectedFields;

/** How the value of a field is read. */
export function tellValue(field: CorrectedField, value: unknown): string {
  if (value === null || value === undefined || value === '') return speak(mineWords).empty;
  const said = language.value;
  switch (field) {
    case 'geometry': {
      const shape = value as Geometry;
      return isArea(shape) ? formatArea(said, areaM2(shape)) : speak(fieldWords).placePointSet;
    }
    case 'kind':
      return speak(findingWords).kinds[value as FindingKind];
    case 'storeys':
      return speak(fieldWords).storeysCount(value as number);
    case 'heightM':
      return formatLength(said, value as number);
    case 'builtOn':
      return formatDay(said, value as string);
    case 'activity':
      return facts.value?.activities.find(({ code }) => code === value)?.name ?? String(value);
    default:
      return String(value);
  }
}
