import { activityByCode } from './activities.ts';
import { dayAfter, imbOf } from './calendar.ts';
import { areaOf, at } from './cell.ts';
import type { Draft } from './draft.ts';
import { footprint, grown, type House, rectArea } from './house.ts';
import { intensities } from './intensity.ts';
import { corners, type Lot, largestRect, yard } from './parcelling.ts';
import { middle, ringArea } from './plane.ts';
import type { Random } from './random.ts';
import type { PlantKind } from './truth.ts';

/** A clean building with what a plant may change. */
export interface Site {
  draft: Draft;
  lot: Lot;
  house: House;
  random: Random;
  kec6: string;
  sequence: number;
}

/** Changes a clean draft into one of its kind; false when this lot does not suit. */
export type Plant = (site: Site) => boolean;

const settled = ({ draft }: Site) => draft.code === draft.before;

/** A use that the zone prohibits, for zones where people are tempted. */
const tempting: Record<string, readonly string[]> = {
  'R-1': ['45201', '52101'],
  'R-2': ['45201', '52101'],
  'R-3': ['45201', '52101'],
  'R-4': ['45201', '52101'],
  'K-1': ['31001'],
  'K-2': ['31001'],
  'K-3': ['52101'],
};

function use(draft: Draft, activity: string): void {
  draft.activity = activity;
  draft.buildingFunction = activityByCode.get(activity)!.buildingFunction;
  if (draft.permit) draft.permit.buildingFunction = draft.buildingFunction;
}

/** An IMB of old age, and the building of the year after it. */
function old({ draft, kec6, sequence, random }: Site, from: string, days: number): void {
  const issue = imbOf(kec6, sequence, dayAfter(from, random.whole(0, days)));
  Object.assign(draft.permit!, issue);
  draft.builtOn = dayAfter(issue.issuedOn, random.whole(60, 200));
}

/** How to plant each kind that needs no river. */
export const plants: Partial<Record<PlantKind, Plant>> = {
  'no-permit': ({ draft }) => {
    draft.permit = null;
    draft.expect.permit = 'violates';
    draft.figures.outsideM2 = ringArea(draft.ring);
    return true;
  },
  'permit-expired': ({ draft, random }) => {
    const permit = draft.permit!;
    if (permit.kind !== 'pbg') return false;
    permit.validTo = dayAfter(permit.issuedOn, 30);
    draft.builtOn = dayAfter(permit.validTo, random.whole(20, 60));
    draft.expect.permit = 'violates';
    draft.figures.outsideM2 = ringArea(draft.ring);
    return true;
  },
  'permit-revoked': ({ draft, random }) => {
    const permit = draft.permit!;
    if (permit.kind !== 'pbg') return false;
    permit.revokedOn = dayAfter(permit.issuedOn, random.whole(20, 40));
    draft.builtOn = dayAfter(permit.revokedOn, random.whole(20, 50));
    draft.expect.permit = 'violates';
    draft.figures.outsideM2 = ringArea(draft.ring);
    return true;
  },
  'outside-permit': ({ draft, lot, house }) => {
    const { rect, notch } = house;
    const outsideM = Math.max(2.4, (rect.v1 - rect.v0) * 0.3);
    const outsideM2 = outsideM * (rect.u1 - rect.u0);
    if (notch || outsideM2 < 12 || rect.v1 - rect.v0 < 6) return false;
    const whole = grown(rect, 1);
    draft.permit!.ring = corners(lot.frame, { ...whole, v1: rect.v1 - outsideM });
    draft.expect.permit = 'violates';
    Object.assign(draft.figures, { outsideM, outsideM2 });
    return true;
  },
  'use-prohibited': (site) => {
    const uses = tempting[site.draft.code];
    if (!uses || !settled(site) || site.draft.permit!.kind !== 'pbg') return false;
    use(site.draft, site.random.pick(uses));
    site.draft.expect['zone-use'] = 'violates';
    site.draft.figures.overlapM2 = ringArea(site.draft.ring);
    return true;
  },
  'kdb-exceeded': (site) => {
    const { draft, lot } = site;
    const free = yard(lot, 0.5, 0.35, 0.5);
    const rect = free && largestRect(free, lot.frame, 4);
    if (!rect || !settled(site) || draft.permit!.kind !== 'pbg') return false;
    const parcelM2 = areaOf(lot.land);
    const pct = (100 * rectArea(rect)) / parcelM2;
    const limit = intensities[draft.code]!.kdb;
    if (pct < limit + 8 || ((pct - limit) * parcelM2) / 100 < 11) return false;
    draft.ring = footprint(lot, { rect, notch: null });
    draft.permit!.ring = corners(lot.frame, grown(rect, 0.3));
    draft.expect.kdb = 'violates';
    Object.assign(draft.figures, { kdbPct: pct, limitPct: limit, overM2: ((pct - limit) * parcelM2) / 100 });
    return true;
  },
  'storeys-over-permit': ({ draft }) => {
    const most = intensities[draft.code]!.storeys;
    draft.storeys = Math.min(most, draft.storeys + 2);
    draft.permit!.storeys = Math.max(1, draft.storeys - 1);
    draft.later = 'storeys';
    draft.figures.storeysOver = draft.storeys - draft.permit!.storeys;
    return draft.figures.storeysOver > 0;
  },
  'function-differs': ({ draft }) => {
    if (draft.activity !== 'rumah-tinggal') return false;
    use(draft, '47112');
    draft.permit!.buildingFunction = 'hunian';
    draft.later = 'function';
    return true;
  },
  'units-over-permit': ({ draft, random }) => {
    if (draft.buildingFunction !== 'hunian') return false;
    draft.units = random.whole(3, 8);
    draft.later = 'units';
    draft.figures.unitsOver = draft.units - 1;
    return true;
  },
  gsb: ({ draft, lot, house }) => {
    const asked = intensities[draft.code]!.gsbM;
    const shift = house.rect.v0 + lot.frame.halfWidth - 0.6;
    if (shift < asked) return false;
    const { rect } = house;
    const moved = { ...rect, v0: rect.v0 - shift, v1: rect.v1 - shift };
    const inside = yard(lot, 0.4, 0.5, 0.4);
    if (!inside || !fitsIn(lot, inside.points, moved)) return false;
    draft.ring = footprint(lot, { rect: moved, notch: house.notch });
    draft.permit!.ring = corners(lot.frame, grown(moved, 0.4));
    draft.later = 'gsb';
    draft.figures.gsbShortM = asked - 0.6;
    return true;
  },
  'legacy-use': (site) => {
    const uses = tempting[site.draft.code];
    if (!uses) return false;
    use(site.draft, site.random.pick(uses));
    // older than the first plan held: nobody can say what was allowed then
    old(site, '2006-02-01', 2600);
    site.draft.expect['zone-use'] = 'unclear';
    return true;
  },
  'legacy-plan': (site) => {
    if (!site.draft.code.startsWith('R-') || site.draft.before !== 'K-3') return false;
    use(site.draft, '45201');
    old(site, '2016-02-01', 1500);
    site.draft.legacy = ['zone-use'];
    return true;
  },
  'permit-no-footprint': ({ draft, sequence }) => {
    draft.permit!.ring = sequence % 2 === 0 ? null : [middle(draft.ring)];
    draft.expect.permit = 'unclear';
    return true;
  },
  accuracy: ({ draft }) => {
    draft.accuracyM = 2;
    draft.expect.permit = 'unclear';
    delete draft.expect.kdb;
    draft.figures.accuracyM = 2;
    return true;
  },
};

function fitsIn(lot: Lot, ring: readonly (readonly [number, number])[], rect: House['rect']): boolean {
  return [
    [rect.u0, rect.v0],
    [rect.u1, rect.v0],
    [rect.u1, rect.v1],
    [rect.u0, rect.v1],
  ].every(([u, v]) => {
    const p = at(lot.frame, u!, v!);
    return ring.every((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) >= 0;
    });
  });
}

/** Kinds that are planted in turn. */
export const turns = Object.keys(plants).filter((kind) => kind !== 'legacy-plan') as PlantKind[];
