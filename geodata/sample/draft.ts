import type { Day } from '../model/index.ts';
import type { Issue } from './calendar.ts';
import type { ZonePair } from './districts.ts';
import type { Vec } from './plane.ts';
import type { Expected, PlantKind, TruthRule } from './truth.ts';

/** A building as the generator thinks of it, in metres; `write.ts` turns it into features. */
export interface Draft extends ZonePair {
  kind: PlantKind;
  ring: Vec[];
  /** Position of its lot in the block's parcels; −1 without one. */
  parcel: number;
  activity: string;
  buildingFunction: string;
  storeys: number;
  builtOn: Day;
  units: number;
  accuracyM: number | null;
  permit: PermitDraft | null;
  expect: Expected;
  legacy: TruthRule[];
  later: string | null;
  figures: Record<string, number>;
  address: string;
}

export interface PermitDraft extends Issue {
  /** Permitted footprint; a single corner is the point of an address. */
  ring: Vec[] | null;
  validTo: Day | null;
  revokedOn: Day | null;
  buildingFunction: string;
  storeys: number;
  units: number;
  floorAreaM2: number;
}
