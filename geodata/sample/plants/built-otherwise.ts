import { intensities } from '../intensity.ts';
import {
  always,
  amend,
  asPbg,
  type Plant,
  parcelM2,
  promise,
  promiseNothing,
  type Site,
  use,
} from '../site.ts';
import type { PlantKind } from '../truth.ts';

const limitOf = ({ draft }: Site) => intensities[draft.code]!;
const belowSurfaces = ({ headroom }: Site, heightM: number): boolean =>
  heightM + 1 < Math.min(headroom.aroundM, headroom.approachM);

/** Built otherwise than permitted, and still within what the zone allows. */
export const builtOtherwise = {
  'storeys-over-permit': {
    suits: (site) => site.draft.storeys < limitOf(site).storeys,
    plant: ({ draft }) => {
      draft.storeys += 1;
      draft.figures.storeysOver = 1;
      promise(draft, { 'permit-storeys': 'violates' });
      return true;
    },
  },
  'height-over-permit': {
    suits: (site) =>
      site.draft.heightM + 2 < limitOf(site).heightM && belowSurfaces(site, site.draft.heightM + 2),
    plant: ({ draft }) => {
      draft.heightM += 2;
      draft.figures.overM = 2;
      promise(draft, { 'permit-height': 'violates' });
      return true;
    },
  },
  'floor-area-over-permit': {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      const most = limitOf(site).klb * parcelM2(site) * 0.95;
      const floorAreaM2 = Math.min(draft.floorAreaM2 * 1.25, most);
      draft.figures.overM2 = floorAreaM2 - draft.floorAreaM2;
      draft.floorAreaM2 = floorAreaM2;
      promise(draft, { 'permit-floor-area': 'violates' });
      return draft.figures.overM2 > 2;
    },
  },
  'function-differs': {
    suits: ({ draft }) => draft.activity === 'rumah-tinggal',
    plant: ({ draft }) => {
      use(draft, '47112');
      amend(draft, { buildingFunction: 'hunian' });
      promise(draft, { 'permit-function': 'violates' });
      return true;
    },
  },
  'units-over-permit': {
    suits: ({ draft }) => draft.buildingFunction === 'hunian',
    plant: ({ draft, random }) => {
      draft.units = random.whole(3, 8);
      draft.figures.unitsOver = draft.units - 1;
      promise(draft, { 'permit-units': 'violates' });
      return true;
    },
  },
  'facts-unknown': {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      asPbg(site);
      draft.unstated = [
        'buildingFunction',
        'storeys',
        'heightM',
        'floorAreaM2',
        'greenAreaM2',
        'basementAreaM2',
        'units',
      ];
      promise(draft, {
        'permit-storeys': 'unclear',
        'permit-height': 'unclear',
        'permit-floor-area': 'unclear',
        'permit-function': 'unclear',
        'permit-units': 'unclear',
        klb: 'unclear',
        kdh: 'unclear',
        ktb: limitOf(site).ktb === null ? 'complies' : 'unclear',
        height: 'unclear',
        storeys: 'unclear',
      });
      promiseNothing(draft, 'building-gap', 'kkop');
      return true;
    },
  },
} as const satisfies Partial<Record<PlantKind, Plant>>;
