import type { Day } from '../model/index.ts';
import { dayAfter, lawDays } from './calendar.ts';
import { type Counted, imbFor, pbgFor, slfFor } from './documents.ts';
import type { Draft } from './draft.ts';
import { ringArea, type Vec } from './plane.ts';
import type { Random } from './random.ts';
import { heightOf } from './site.ts';
import type { Expected, PlantKind } from './truth.ts';

/** When a house outside of all parcels came to be: lately, nobody knows when, or in days before a law. */
export type Age = 'new' | 'unknown' | { from: Day; days: number };

interface FreeHouse extends Counted {
  kind: PlantKind;
  ring: Vec[];
  age: Age;
  /** Whether the office gave a permit for it all the same. */
  permitted: boolean;
  storeys: number;
  expect: Expected;
  random: Random;
  address: string;
}

/** What rules about permits say of a house with a permit of its own, and of one without. */
const withPermit: Expected = {
  permit: 'complies',
  'permit-storeys': 'complies',
  'permit-height': 'complies',
  'permit-floor-area': 'complies',
  'permit-function': 'complies',
  'permit-units': 'complies',
  kkpr: 'complies',
  slf: 'complies',
};

/** Whoever stands on no parcel cannot be held to what is asked of parcels. */
const withoutParcel: Expected = {
  kdb: 'unclear',
  klb: 'unclear',
  kdh: 'unclear',
  ktb: 'unclear',
  height: 'unclear',
  storeys: 'unclear',
  gsb: 'unclear',
  'side-clearance': 'unclear',
  'rear-clearance': 'unclear',
};

/** A house on no parcel: at a river, under a power line, in a park. */
export function freeHouse(house: FreeHouse): Draft {
  const { kind, ring, age, permitted, storeys, expect, random, address } = house;
  const facts = {
    buildingFunction: 'hunian',
    storeys,
    heightM: heightOf(storeys),
    floorAreaM2: ringArea(ring) * storeys,
    units: 1,
  };
  const issued = typeof age === 'object' ? dayAfter(age.from, random.whole(0, age.days)) : null;
  const permit = issued ? imbFor(house, issued, ring, facts) : pbgFor(house, ring, facts);
  const builtOn = dayAfter(permit.issuedOn, random.whole(40, 110));
  return {
    ...facts,
    code: 'BJ',
    before: 'BJ',
    kind,
    ring,
    parcel: -1,
    activity: 'rumah-tinggal',
    greenAreaM2: null,
    basementAreaM2: 0,
    builtOn: age === 'unknown' ? null : builtOn,
    unstated: [],
    accuracyM: null,
    permits: permitted ? (issued ? [permit, slfFor(house, ring, 'hunian')] : [permit]) : [],
    expect: {
      ...withoutParcel,
      ...(permitted ? withPermit : { permit: 'violates', slf: 'unclear' }),
      ...expect,
    },
    legacy: [],
    figures: {},
    address,
  };
}

/** What the plans say of a use that both of them prohibit, by the age of the building: of older days we hold no plan, and one of no known age may be as old. */
export const prohibited = (age: Age): 'violates' | 'unclear' =>
  age === 'unknown' || (typeof age === 'object' && age.from < lawDays.firstPlan) ? 'unclear' : 'violates';
