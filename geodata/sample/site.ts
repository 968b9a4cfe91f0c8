import { activityByCode } from './activities.ts';
import { dayAfter } from './calendar.ts';
import { areaOf } from './cell.ts';
import type { Spot } from './clean.ts';
import { imbFor, pbgFor, slfFor } from './documents.ts';
import type { Draft, PermitDraft } from './draft.ts';
import type { Expected } from './truth.ts';

/** A clean building where it stands, with what a plant may change. */
export interface Site extends Spot {
  draft: Draft;
  /** Other buildings that are planted on the lot with it. */
  others: Draft[];
}

/** A kind of case: where it may be planted, and how. `plant` changes the draft; false when the lot does not suit after all. */
export interface Plant {
  suits(site: Site): boolean;
  plant(site: Site): boolean;
}

export const parcelM2 = ({ lot }: Site): number => areaOf(lot.land);
export const isHome = ({ draft }: Site): boolean => /^R-/.test(draft.code);
/** The zone is the same in both plans. */
export const settled = ({ draft }: Site): boolean => draft.code === draft.before;
export const settledHome = (site: Site): boolean => isHome(site) && settled(site);
export const always = (): boolean => true;

export const heightOf = (storeys: number): number => Math.round(storeys * 36 + 14) / 10;

/** What the rules must say instead of an all-clear. */
export function promise(draft: Draft, expect: Expected): void {
  draft.expect = { ...draft.expect, ...expect };
}
/** Of these rules nothing is promised. */
export function promiseNothing(draft: Draft, ...rules: (keyof Expected)[]): void {
  draft.expect = { ...draft.expect };
  for (const rule of rules) delete draft.expect[rule];
}

/** Changes the permit to build. */
export function amend(draft: Draft, change: Partial<PermitDraft>): void {
  const [permit, ...others] = draft.permits;
  draft.permits = [{ ...permit!, ...change }, ...others];
}

/** Another activity, and a permit for it. */
export function use(draft: Draft, activity: string): void {
  draft.activity = activity;
  draft.buildingFunction = activityByCode.get(activity)!.buildingFunction;
  amend(draft, { buildingFunction: draft.buildingFunction });
}

/** Gives the building a PBG for what it is, and builds it after. */
export function asPbg(site: Site): void {
  const { draft, random } = site;
  const pbg = pbgFor(site, draft.permits[0]!.ring!, draft);
  draft.permits = [pbg];
  draft.builtOn = dayAfter(pbg.issuedOn, random.whole(40, 110));
}

/** Gives the building an IMB of old age and an SLF of today, and builds it in the year after the IMB. */
export function asImb(site: Site, from: string, days: number): void {
  const { draft, random } = site;
  const ring = draft.permits[0]!.ring!;
  const imb = imbFor(site, dayAfter(from, random.whole(0, days)), ring, draft);
  draft.permits = [imb, slfFor(site, ring, draft.buildingFunction)];
  draft.builtOn = dayAfter(imb.issuedOn, random.whole(60, 200));
}
