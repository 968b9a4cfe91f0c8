import type { Circumstances, Day, Permit } from '../model/index.ts';
import type { RuleId } from '../rules/index.ts';
import type { ZonePair } from './districts.ts';
import type { Vec } from './plane.ts';
import type { Expected, PlantKind } from './truth.ts';

/** A building as the generator thinks of it, in metres; `write.ts` turns it into features. */
export interface Draft extends ZonePair {
  kind: PlantKind;
  ring: Vec[];
  /** Position of its lot in the block's parcels; −1 without one. */
  parcel: number;
  activity: string;
  buildingFunction: string;
  storeys: number;
  heightM: number;
  floorAreaM2: number;
  /** Of its parcel; null without one. */
  greenAreaM2: number | null;
  basementAreaM2: number;
  units: number;
  /** Null when nobody knows. */
  builtOn: Day | null;
  /** Facts that nobody has stated. */
  unstated: readonly (keyof Circumstances)[];
  accuracyM: number | null;
  /** The permit to build before all others. */
  permits: PermitDraft[];
  expect: Expected;
  legacy: RuleId[];
  figures: Record<string, number>;
  address: string;
}

/** A document of the office. */
export interface PermitDraft
  extends Pick<
    Permit,
    | 'number'
    | 'kind'
    | 'status'
    | 'validTo'
    | 'revokedOn'
    | 'buildingFunction'
    | 'storeys'
    | 'heightM'
    | 'floorAreaM2'
    | 'units'
  > {
  issuedOn: Day;
  /** Permitted footprint; a single corner is the point of an address. */
  ring: Vec[] | null;
}
