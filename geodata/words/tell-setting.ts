import { type SettingPath, type SettingValue, settingUnits } from '../model/index.ts';
import type { Language } from './bilingual.ts';
import { settingWords } from './setting.ts';

/** A value as people write it: a number with its language's comma, a place as longitude; latitude. */
export function writeSetting(language: Language, value: SettingValue): string {
  if (value === null) return '';
  const write = (n: number) => String(n).replace('.', language === 'id' ? ',' : '.');
  return typeof value === 'number' ? write(value) : value.map(write).join('; ');
}

/** A value in a sentence, with its unit. */
export function tellSetting(language: Language, path: SettingPath, value: SettingValue): string {
  const words = settingWords[language];
  if (value === null) return words.none;
  return `${writeSetting(language, value)} ${words.units[settingUnits[path]]}`.trim();
}

/** What somebody wrote; undefined when it is no value of that kind. A comma and a point both begin the decimals. */
export function readSetting(path: SettingPath, text: string): SettingValue | undefined {
  const numbers = text
    .split(';')
    .map((part) => part.trim().replace(',', '.'))
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const [first, second] = numbers;
  if (settingUnits[path] === 'place') {
    if (text.trim() === '') return null;
    const right = numbers.length === 2 && numbers.every(Number.isFinite);
    return right ? [first!, second!] : undefined;
  }
  return numbers.length === 1 && Number.isFinite(first) ? first : undefined;
}
