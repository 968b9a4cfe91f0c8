import type { Box, CityCode, FindingKind, Outcome, Permit, Position, RuleRow } from '../model/index.ts';
import type { FeatureNear, PlanInTime, ZoneNear } from '../rules/index.ts';
import type { Place } from './places.ts';

/** Side of a square of the law, degrees: about 550 m, a few blocks of houses. */
export const squareDegrees = 0.005;

/** Column of a longitude, or row of a latitude, among the squares. */
export const squareAt = (degrees: number): number => Math.floor(degrees / squareDegrees);

/** What lies so near to a line between squares (a thousandth of a millimetre) lies on it. */
const onLine = 1e-9;

/** A box grown to whole squares, one of whole squares as it is: two areas that touch share what lies between. */
export const wholeSquares = ([west, south, east, north]: Box): Box => [
  Math.floor(west / squareDegrees + onLine) * squareDegrees,
  Math.floor(south / squareDegrees + onLine) * squareDegrees,
  Math.ceil(east / squareDegrees - onLine) * squareDegrees,
  Math.ceil(north / squareDegrees - onLine) * squareDegrees,
];

/** Where what is larger than a square stands: parts whose square begins with this word. */
export const beyondSquares = 'wide';

/**
 * Name of a part of the law: `law/<kind>/<column>_<row>` holds what begins (south-west corner of its box) in a square and is no wider than one,
 * so that all that touches a box begins in its squares or one to the west and south of them.
 */
export const lawPart = (kind: string, square: string): string => `law/${kind}/${square}`;

/** `law/plans`: what the city shows, and how it names it. */
export interface PlansPart {
  city: CityCode;
  plans: PlanInTime[];
  layers: string[];
  /** Accuracies stated of the maps, metres (CE90): how far rules look depends on them. */
  ce90M: Record<string, (number | null)[]>;
}
/** `law/rows/<plan>`: rows of a plan for the zones that the pack holds. */
export type RowsPart = RuleRow[];
/** `law/zones/<square>`. */
export type ZonesPart = ZoneNear[];
/** `law/permits/<square>`. */
export type PermitsPart = (Permit & { version: string })[];
/** `law/<layer>/<square>`: things of one version of a layer. */
export interface FeaturesPart {
  version: string;
  ce90M: number | null;
  features: Omit<FeatureNear, 'version' | 'ce90M'>[];
}

/** `names`: kecamatan, kelurahan and roads, to look for without a network. */
export type NamesPart = Place[];

/** `case/<id>`: an open case with what was found; nobody's name, and nothing of who reported it. */
export interface CasePart {
  id: string;
  number: string;
  stage: string;
  openedAt: string;
  reason: string;
  kelurahan: string | null;
  point: Position;
  findings: {
    id: string;
    observedAt: string;
    kind: FindingKind;
    outcome: Outcome;
    note: string;
    geometry: unknown;
    photos: string[];
  }[];
}
