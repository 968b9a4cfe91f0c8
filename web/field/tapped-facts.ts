import type { Circumstances } from '../../geodata/model/index.ts';
import type { FindingDraft } from '../offline/device/record.ts';

/** Facts of a finding that the map may know. */
const keys = [
  'activity',
  'buildingFunction',
  'storeys',
  'heightM',
  'builtOn',
  'permitNumber',
  'floorAreaM2',
  'greenAreaM2',
  'basementAreaM2',
  'units',
  'groundElevationM',
  'parcel',
  'accuracyM',
] as const;
type Key = (typeof keys)[number];

/** Of those the ones that a finding has always had: null when they are not known. */
const always: ReadonlySet<Key> = new Set(keys.slice(0, 6));

/** What the map knows of a building, where the officer has written nothing. */
export function withFacts(draft: FindingDraft, known: Circumstances): Partial<FindingDraft> {
  const taken = keys.filter((key) => known[key] !== undefined && (draft[key] ?? null) === null);
  return { ...Object.fromEntries(taken.map((key) => [key, known[key]])), fromMap: taken };
}

/** Another place: what was the old building's is not known of it. */
export const withoutMapFacts = (draft: FindingDraft): Partial<FindingDraft> => ({
  ...Object.fromEntries((draft.fromMap ?? []).map((key) => [key, always.has(key as Key) ? null : undefined])),
  fromMap: undefined,
});

/** A change by the officer: from now on it is the officer's word, not the map's. */
export const ownWord = (draft: FindingDraft, change: Partial<FindingDraft>): Partial<FindingDraft> => ({
  ...change,
  ...(draft.fromMap && { fromMap: draft.fromMap.filter((key) => !Object.hasOwn(change, key)) }),
});
