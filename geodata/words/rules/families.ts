import { bilingual } from '../bilingual.ts';
import { heightsWords } from './heights/index.ts';
import { intensityWords } from './intensity/index.ts';
import { linesWords } from './lines/index.ts';
import { overlaysWords } from './overlays/index.ts';
import { permitWords } from './permit/index.ts';
import { publicLandWords } from './public-land/index.ts';
import { setbacksWords } from './setbacks/index.ts';
import { useWords } from './use/index.ts';

/** Rules by what they are about, in the order in which people read them. */
export const ruleFamilies = {
  use: Object.keys(useWords),
  permit: Object.keys(permitWords),
  intensity: Object.keys(intensityWords),
  lines: Object.keys(linesWords),
  setbacks: Object.keys(setbacksWords),
  heights: Object.keys(heightsWords),
  overlays: Object.keys(overlaysWords),
  'public-land': Object.keys(publicLandWords),
} as const satisfies Record<string, readonly string[]>;
export type RuleFamily = keyof typeof ruleFamilies;
export const familyNames = Object.keys(ruleFamilies) as RuleFamily[];

/** Family of a rule; of one that this version does not know (an older verdict), the first. */
export const familyOf = (rule: string): RuleFamily =>
  familyNames.find((family) => ruleFamilies[family].includes(rule)) ?? 'use';

/** What a family of rules is called. */
export const familyWords = bilingual<Record<RuleFamily, string>>(
  {
    use: 'Pemanfaatan ruang',
    permit: 'Perizinan',
    intensity: 'Intensitas bangunan',
    lines: 'Garis dan jarak bangunan',
    setbacks: 'Sempadan',
    heights: 'Ketinggian',
    overlays: 'Ketentuan khusus',
    'public-land': 'Tanah milik umum',
  },
  {
    use: 'Use of land',
    permit: 'Permits',
    intensity: 'Building intensity',
    lines: 'Lines and distances',
    setbacks: 'Setbacks',
    heights: 'Heights',
    overlays: 'Special provisions',
    'public-land': 'Public land',
  },
);
