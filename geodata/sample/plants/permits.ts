import { dayAfter, lawDays } from '../calendar.ts';
import { kkprFor, slfFor } from '../documents.ts';
import type { Draft } from '../draft.ts';
import { grown } from '../house.ts';
import { corners } from '../parcelling.ts';
import { middle, ringArea } from '../plane.ts';
import { always, amend, asPbg, type Plant, promise, promiseNothing, type Site } from '../site.ts';
import type { Expected, PlantKind } from '../truth.ts';

const terms = (outcome: 'unclear'): Expected => ({
  'permit-storeys': outcome,
  'permit-height': outcome,
  'permit-floor-area': outcome,
  'permit-function': outcome,
  'permit-units': outcome,
});

/** Without a permit in force nobody can say whether the land's use was confirmed, unless the building is older than that duty, nor whether it is fit for use. */
function withoutPermit(draft: Draft): void {
  const asked = draft.builtOn! >= lawDays.pbg;
  promise(draft, { permit: 'violates', slf: 'unclear', kkpr: asked ? 'unclear' : 'complies' });
  draft.figures.outsideM2 = ringArea(draft.ring);
}

/** Ends the PBG before the building is begun. */
function ended(site: Site, end: 'validTo' | 'revokedOn'): boolean {
  const { draft, random } = site;
  asPbg(site);
  const day = dayAfter(draft.permits[0]!.issuedOn, random.whole(20, 40));
  amend(draft, { [end]: day, ...(end === 'revokedOn' ? { status: 'SK PBG Dicabut' } : {}) });
  draft.builtOn = dayAfter(day, random.whole(20, 60));
  withoutPermit(draft);
  return true;
}

export const permitPlants = {
  'no-permit': {
    suits: always,
    plant: ({ draft }) => {
      draft.permits = [];
      withoutPermit(draft);
      return true;
    },
  },
  'permit-expired': { suits: always, plant: (site) => ended(site, 'validTo') },
  'permit-revoked': { suits: always, plant: (site) => ended(site, 'revokedOn') },
  'outside-permit': {
    suits: ({ house: { rect, notch } }) => !notch && rect.v1 - rect.v0 >= 6,
    plant: ({ draft, lot, house: { rect } }) => {
      const outsideM = Math.max(2.4, (rect.v1 - rect.v0) * 0.3);
      const outsideM2 = outsideM * (rect.u1 - rect.u0);
      if (outsideM2 < 12) return false;
      amend(draft, { ring: corners(lot.frame, { ...grown(rect, 1), v1: rect.v1 - outsideM }) });
      // a PBG speaks for the KKPR and the SLF of what it covers
      const rest = draft.permits[0]!.kind === 'pbg' ? 'unclear' : 'complies';
      promise(draft, { permit: 'violates', kkpr: rest, slf: rest });
      Object.assign(draft.figures, { outsideM, outsideM2 });
      return true;
    },
  },
  'permit-no-footprint': {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      asPbg(site);
      amend(draft, { ring: site.sequence % 2 === 0 ? null : [middle(draft.ring)] });
      promise(draft, { permit: 'unclear', ...terms('unclear'), kkpr: 'unclear', slf: 'unclear' });
      return true;
    },
  },
  'permit-silent': {
    suits: always,
    plant: (site) => {
      asPbg(site);
      amend(site.draft, {
        buildingFunction: null,
        storeys: null,
        heightM: null,
        floorAreaM2: null,
        units: null,
      });
      promise(site.draft, terms('unclear'));
      return true;
    },
  },
  accuracy: {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      asPbg(site);
      draft.accuracyM = 2;
      promise(draft, { permit: 'unclear' });
      promiseNothing(
        draft,
        'kdb',
        'gsb',
        'side-clearance',
        'rear-clearance',
        'building-gap',
        'road-reserve',
        'drainage',
      );
      draft.figures.accuracyM = 2;
      return true;
    },
  },
  'kkpr-revoked': {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      asPbg(site);
      const [pbg] = draft.permits;
      const kkpr = kkprFor(site, dayAfter(pbg!.issuedOn, -60), pbg!.ring!, draft.buildingFunction);
      const revokedOn = dayAfter(pbg!.issuedOn, 15);
      draft.permits = [pbg!, { ...kkpr, revokedOn, status: 'KKKPR Dicabut' }];
      promise(draft, { kkpr: 'violates' });
      return true;
    },
  },
  'kkpr-other-use': {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      asPbg(site);
      const [pbg] = draft.permits;
      const other = draft.buildingFunction === 'hunian' ? 'usaha' : 'hunian';
      draft.permits = [pbg!, kkprFor(site, dayAfter(pbg!.issuedOn, -60), pbg!.ring!, other)];
      promise(draft, { kkpr: 'unclear' });
      return true;
    },
  },
  'slf-expired': {
    suits: always,
    plant: (site) => {
      const { draft } = site;
      asPbg(site);
      amend(draft, { status: 'SK PBG Terbit' });
      const [pbg] = draft.permits;
      const issuedOn = dayAfter(pbg!.issuedOn, 150);
      const slf = { ...slfFor(site, pbg!.ring!, draft.buildingFunction), issuedOn };
      draft.permits = [pbg!, { ...slf, status: 'SLF Sementara Terbit', validTo: dayAfter(issuedOn, 200) }];
      promise(draft, { slf: 'violates' });
      return true;
    },
  },
  'slf-missing': {
    suits: always,
    plant: (site) => {
      asPbg(site);
      amend(site.draft, { status: 'SK PBG Terbit' });
      promise(site.draft, { slf: 'unclear' });
      return true;
    },
  },
} as const satisfies Partial<Record<PlantKind, Plant>>;
