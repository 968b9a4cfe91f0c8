import { areaOf } from '../cell.ts';
import { ringArea } from '../plane.ts';
import { asImb, asPbg, isHome, type Plant, promise, settled, settledHome, use } from '../site.ts';
import type { PlantKind } from '../truth.ts';
import { blockShares } from '../use-rows.ts';

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
/** One that it allows on conditions. */
const conditional: Record<string, string> = {
  'R-1': '56101',
  'R-2': '56101',
  'R-3': '85112',
  'R-4': '85112',
};
/** One that it allows on a small share of the block. */
const limited: Record<string, string> = { 'K-2': '52101', 'K-3': '85112' };

export const usePlants = {
  'use-prohibited': {
    suits: (site) => settled(site) && site.draft.code in tempting,
    plant: (site) => {
      const { draft, random } = site;
      use(draft, random.pick(tempting[draft.code]!));
      asPbg(site);
      promise(draft, { 'zone-use': 'violates' });
      draft.figures.overlapM2 = ringArea(draft.ring);
      return true;
    },
  },
  'use-conditional': {
    suits: settledHome,
    plant: (site) => {
      use(site.draft, conditional[site.draft.code]!);
      asPbg(site);
      promise(site.draft, { 'zone-use': 'unclear' });
      return true;
    },
  },
  'use-not-listed': {
    suits: settledHome,
    plant: (site) => {
      use(site.draft, '47112');
      // a laundry, of which the sample's table says nothing
      site.draft.activity = '96200';
      asPbg(site);
      promise(site.draft, { 'zone-use': 'unclear' });
      return true;
    },
  },
  'activity-unknown': {
    suits: settledHome,
    plant: ({ draft }) => {
      draft.unstated = ['activity'];
      promise(draft, { 'zone-use': 'unclear', 'block-share': 'unclear' });
      return true;
    },
  },
  'use-older-than-plans': {
    suits: (site) => site.draft.code in tempting,
    plant: (site) => {
      const { draft, random } = site;
      use(draft, random.pick(tempting[draft.code]!));
      asImb(site, '2006-02-01', 2600);
      promise(draft, { 'zone-use': 'unclear' });
      return true;
    },
  },
  'legacy-plan': {
    suits: (site) => isHome(site) && site.draft.before === 'K-3',
    plant: (site) => {
      use(site.draft, '45201');
      asImb(site, '2016-02-01', 1500);
      site.draft.legacy = ['zone-use'];
      return true;
    },
  },
  'block-share': {
    suits: (site) => settled(site) && site.draft.code in limited,
    plant: (site) => {
      const { draft, land } = site;
      const activity = limited[draft.code]!;
      const pct = (100 * ringArea(draft.ring)) / areaOf(land.cell);
      const limitPct = blockShares[`${activity} ${draft.code}`]!;
      if (pct < limitPct + 0.3) return false;
      use(draft, activity);
      asPbg(site);
      promise(draft, { 'zone-use': 'unclear', 'block-share': 'violates' });
      Object.assign(draft.figures, { sharePct: pct, limitPct });
      return true;
    },
  },
} as const satisfies Partial<Record<PlantKind, Plant>>;
