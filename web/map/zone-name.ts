import type { Language } from '../../geodata/words/bilingual.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { zoneOf } from './zone-style.ts';

/** Plain name of a zone: the plan's own, else the national table's. */
export function zoneName(language: Language, code: string, own?: string | null): string {
  const row = zoneOf(code);
  if (language === 'en' && row) return row.nameEn;
  return own ?? row?.name ?? mapWords[language].unknownZone;
}
