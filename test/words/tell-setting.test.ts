import { describe, expect, it } from 'vitest';
import {
  fitsSetting,
  ourSettings,
  settingAt,
  settingLimits,
  settingPaths,
} from '../../geodata/model/index.ts';
import { readSetting, tellSetting, writeSetting } from '../../geodata/words/tell-setting.ts';

describe('a setting in words', () => {
  it.each(settingPaths)('%s reads back what it writes, and fits', (path) => {
    const value = settingAt(ourSettings(), path);
    for (const language of ['id', 'en'] as const)
      expect(readSetting(path, writeSetting(language, value))).toEqual(value);
    expect(fitsSetting(path, value)).toBe(true);
    const limits = settingLimits(path);
    if (limits) {
      expect(fitsSetting(path, limits.max)).toBe(true);
      expect(fitsSetting(path, limits.max + 1)).toBe(false);
    } else expect(path).toBe('patrol.office');
  });

  it('takes a comma and a point, and no more than one number or one place', () => {
    expect(readSetting('patrol.worth.area', ' 4,5 ')).toBe(4.5);
    expect(readSetting('patrol.office', '98,66512; 3.58921')).toEqual([98.66512, 3.58921]);
    expect(readSetting('patrol.office', '')).toBeNull();
    for (const text of ['', 'banyak', '1;2', '4,5,6', '1e3'])
      expect(readSetting('viewM', text)).toBeUndefined();
    for (const text of ['98,6', 'kantor', '1;2;3'])
      expect(readSetting('patrol.office', text)).toBeUndefined();
  });

  it('is told with its unit', () => {
    expect(tellSetting('id', 'trackDays', 90)).toBe('90 hari');
    expect(tellSetting('en', 'patrol.speedKmh', 22.5)).toBe('22.5 km/h');
    expect(tellSetting('id', 'patrol.office', null)).toBe('tidak ada');
  });
});
