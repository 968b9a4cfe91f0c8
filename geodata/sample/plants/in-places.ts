import { permissionOf } from '../activities.ts';
import { forbiddenIn } from '../overlay-rows.ts';
import { asImb, asPbg, promise, type Site, use } from '../site.ts';
import type { Expected, PlantKind } from '../truth.ts';

/** What a place makes of a clean building that stands in it. */
export type InPlace = (site: Site) => void;
type Rule = keyof Expected;

const lately =
  (rule: Rule): InPlace =>
  (site) => {
    asPbg(site);
    promise(site.draft, { [rule]: 'violates' });
  };
const whoKnowsWhen =
  (rule: Rule): InPlace =>
  (site) => {
    asPbg(site);
    site.draft.builtOn = null;
    promise(site.draft, { [rule]: 'unclear' });
  };
/** Older than every law about water. */
const longAgo =
  (rule: Rule): InPlace =>
  (site) => {
    asImb(site, '1995-03-01', 5500);
    site.draft.legacy = [rule];
  };
/** A use that the special area forbids, and the zone of dwellings forbids or limits. */
const forbidden =
  (rule: keyof typeof forbiddenIn): InPlace =>
  (site) => {
    const { draft, random } = site;
    use(draft, random.pick(forbiddenIn[rule]));
    asPbg(site);
    const zoneUse = permissionOf(draft.activity, draft.code) === 'X' ? 'violates' : 'unclear';
    promise(draft, { [rule]: 'violates', 'zone-use': zoneUse });
  };
const asked =
  (rule: keyof typeof forbiddenIn, activity?: string): InPlace =>
  (site) => {
    if (activity) use(site.draft, activity);
    asPbg(site);
    promise(site.draft, { [rule]: 'unclear' });
  };

export const inPlaces: Partial<Record<PlantKind, InPlace>> = {
  'lake-setback': lately('lake-setback'),
  'lake-age-unknown': whoKnowsWhen('lake-setback'),
  'legacy-lake': longAgo('lake-setback'),
  'spring-setback': lately('spring-setback'),
  'spring-age-unknown': whoKnowsWhen('spring-setback'),
  'legacy-spring': longAgo('spring-setback'),
  'coast-setback': lately('coast-setback'),
  'coast-age-unknown': whoKnowsWhen('coast-setback'),
  'legacy-coast': longAgo('coast-setback'),
  lp2b: lately('lp2b'),
  'lp2b-age-unknown': whoKnowsWhen('lp2b'),
  flood: forbidden('flood'),
  'flood-measure': asked('flood'),
  heritage: forbidden('heritage'),
  'heritage-document': asked('heritage'),
  tod: forbidden('tod'),
  'tod-measure': asked('tod', '47112'),
  recharge: forbidden('recharge'),
  'recharge-measure': asked('recharge'),
};
