/** What a setting counts in. */
export type SettingUnit = 'days' | 'minutes' | 'metres' | 'km/h' | 'weight' | 'place';

/** Every setting of a city by its path, in the order in which people read them. */
export const settingUnits = {
  trackDays: 'days',
  viewM: 'metres',
  'patrol.office': 'place',
  'patrol.speedKmh': 'km/h',
  'patrol.visitMinutes': 'minutes',
  'patrol.areaDays': 'days',
  'patrol.revisitDays': 'days',
  'patrol.questionDays': 'days',
  'patrol.reportDays': 'days',
  'patrol.worth.violates': 'weight',
  'patrol.worth.unclear': 'weight',
  'patrol.worth.complies': 'weight',
  'patrol.worth.question': 'weight',
  'patrol.worth.report': 'weight',
  'patrol.worth.area': 'weight',
  'patrol.due': 'weight',
  'patrol.dueDays': 'days',
  'patrol.unseen': 'weight',
  'patrol.unseenDays': 'days',
} as const satisfies Record<string, SettingUnit>;
export type SettingPath = keyof typeof settingUnits;
export const settingPaths = Object.keys(settingUnits) as SettingPath[];
