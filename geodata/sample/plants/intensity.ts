import { areaOf } from '../cell.ts';
import { footprint, grown, rectArea } from '../house.ts';
import { intensities } from '../intensity.ts';
import { corners, largestRect, yard } from '../parcelling.ts';
import { ringArea } from '../plane.ts';
import {
  amend,
  asPbg,
  heightOf,
  type Plant,
  parcelM2,
  promise,
  promiseNothing,
  type Site,
  settled,
  settledHome,
} from '../site.ts';
import type { PlantKind } from '../truth.ts';

const limitOf = ({ draft }: Site) => intensities[draft.code]!;
const belowSurfaces = ({ headroom }: Site, heightM: number): boolean =>
  heightM + 1 < Math.min(headroom.aroundM, headroom.approachM);

/** Extends the house over nearly all of its lot, or until it covers so many percent; null when that is too little or too much. */
function spread(site: Site, leastPct: number, mostPct: number): number | null {
  const { draft, lot } = site;
  const free = yard(lot, { frontM: 0.6, sideM: 0.5, rearM: 0.5, streetM: 0.6 });
  const widest = free && largestRect(free, lot.frame, 4);
  if (!widest) return null;
  const whole = areaOf(lot.land);
  const pct = Math.min(mostPct, (100 * rectArea(widest)) / whole);
  if (pct < leastPct) return null;
  const rect = { ...widest, v1: widest.v0 + (pct * whole) / 100 / (widest.u1 - widest.u0) };
  draft.ring = footprint(lot, { rect, notch: null });
  draft.storeys = 1;
  draft.heightM = heightOf(1);
  draft.floorAreaM2 = ringArea(draft.ring);
  draft.greenAreaM2 = (whole - draft.floorAreaM2) / 2;
  amend(draft, { ring: corners(lot.frame, grown(rect, 0.3)) });
  asPbg(site);
  promiseNothing(draft, 'klb', 'kdh', 'gsb', 'side-clearance', 'rear-clearance', 'building-gap');
  return pct;
}

/** More than the zone allows, and permitted all the same. */
export const intensityPlants = {
  'kdb-exceeded': {
    suits: settledHome,
    plant: (site) => {
      const { draft } = site;
      const limitPct = limitOf(site).kdb;
      const kdbPct = spread(site, limitPct + 8, 100);
      if (kdbPct === null) return false;
      promise(draft, { kdb: 'violates' });
      Object.assign(draft.figures, { kdbPct, limitPct });
      return true;
    },
  },
  'kdb-line': {
    suits: settledHome,
    plant: (site) => {
      const limitPct = limitOf(site).kdb;
      if (spread(site, limitPct - 0.02, limitPct - 0.02) === null) return false;
      promise(site.draft, { kdb: 'unclear' });
      return true;
    },
  },
  'klb-exceeded': {
    suits: settledHome,
    plant: (site) => {
      const { draft } = site;
      const limit = limitOf(site);
      const ratio = (ringArea(draft.ring) * limit.storeys) / parcelM2(site);
      if (ratio < limit.klb * 1.06 || !belowSurfaces(site, heightOf(limit.storeys))) return false;
      draft.storeys = limit.storeys;
      draft.heightM = heightOf(limit.storeys);
      draft.floorAreaM2 = ringArea(draft.ring) * limit.storeys;
      asPbg(site);
      promise(draft, { klb: 'violates' });
      Object.assign(draft.figures, { klb: ratio, limit: limit.klb });
      return true;
    },
  },
  'kdh-short': {
    suits: settledHome,
    plant: (site) => {
      const limit = limitOf(site).kdh;
      site.draft.greenAreaM2 = (parcelM2(site) * (limit - 6)) / 100;
      asPbg(site);
      promise(site.draft, { kdh: 'violates' });
      Object.assign(site.draft.figures, { kdhPct: limit - 6, limitPct: limit });
      return true;
    },
  },
  'ktb-exceeded': {
    suits: (site) => settled(site) && limitOf(site).ktb !== null,
    plant: (site) => {
      const limit = limitOf(site).ktb!;
      site.draft.basementAreaM2 = (parcelM2(site) * (limit + 12)) / 100;
      asPbg(site);
      promise(site.draft, { ktb: 'violates' });
      Object.assign(site.draft.figures, { ktbPct: limit + 12, limitPct: limit });
      return true;
    },
  },
  'height-exceeded': {
    suits: (site) => settledHome(site) && belowSurfaces(site, limitOf(site).heightM + 2),
    plant: (site) => {
      site.draft.heightM = limitOf(site).heightM + 2;
      asPbg(site);
      promise(site.draft, { height: 'violates' });
      site.draft.figures.overM = 2;
      return true;
    },
  },
  'storeys-exceeded': {
    suits: (site) => settledHome(site) && belowSurfaces(site, limitOf(site).heightM),
    plant: (site) => {
      const { draft } = site;
      draft.storeys = limitOf(site).storeys + 1;
      draft.heightM = limitOf(site).heightM - 0.5;
      asPbg(site);
      promise(draft, { storeys: 'violates' });
      draft.figures.storeysOver = 1;
      return true;
    },
  },
} as const satisfies Partial<Record<PlantKind, Plant>>;
