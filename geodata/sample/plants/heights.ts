import { intensities } from '../intensity.ts';
import { ringArea } from '../plane.ts';
import {
  asPbg,
  heightOf,
  type Plant,
  parcelM2,
  promise,
  promiseNothing,
  type Site,
  settled,
} from '../site.ts';
import type { PlantKind } from '../truth.ts';

/** The least number of storeys that reaches a height; null where the zone or another limit does not allow it. */
function storeysTo({ draft }: Site, leastM: number, mostM: number): number | null {
  const limit = intensities[draft.code]!;
  const storeys = Math.ceil((leastM - 1.4) / 3.6);
  const fits = storeys <= limit.storeys && heightOf(storeys) <= Math.min(limit.heightM, mostM);
  return fits && storeys > draft.storeys ? storeys : null;
}

/** A tower on a podium, within the floor area that the zone allows. */
function raise(site: Site, storeys: number): void {
  const { draft } = site;
  draft.storeys = storeys;
  draft.heightM = heightOf(storeys);
  draft.floorAreaM2 = Math.min(
    ringArea(draft.ring) * storeys,
    intensities[draft.code]!.klb * parcelM2(site) * 0.85,
  );
  asPbg(site);
  promiseNothing(draft, 'building-gap');
}

/** Too high for the air base, whatever the zone allows. */
export const heightPlants = {
  kkop: {
    suits: (site) => settled(site) && /^[KC]-1$/.test(site.draft.code) && site.headroom.aroundM < 60,
    plant: (site) => {
      const storeys = storeysTo(site, site.headroom.aroundM + 3, Infinity);
      if (storeys === null) return false;
      raise(site, storeys);
      promise(site.draft, { kkop: 'violates' });
      site.draft.figures.overM = site.draft.heightM - site.headroom.aroundM;
      return true;
    },
  },
  'kkop-approach': {
    suits: ({ headroom }) => headroom.approachM + 5 < headroom.aroundM,
    plant: (site) => {
      const { approachM, aroundM } = site.headroom;
      const storeys = storeysTo(site, approachM + 1.5, aroundM - 1.5);
      if (storeys === null || !settled(site)) return false;
      raise(site, storeys);
      promise(site.draft, { kkop: 'unclear' });
      return true;
    },
  },
} as const satisfies Partial<Record<PlantKind, Plant>>;
