import type { Box, Position } from '../../geodata/model/index.ts';

/** A stop on the map. */
export interface RoundStop {
  id: string;
  point: Position;
  /** `A3`: squad and number. */
  label: string;
  /** Put down by a person: a square instead of a circle. */
  fixed: boolean;
  /** Where several lie over each other, the earlier stands on top: its place in the order. */
  order: number;
  selected: boolean;
}

/** A squad's round. */
export interface MapRound {
  /** Place in the list of squads: its colour. */
  place: number;
  /** Drawn stronger than the others. */
  chosen: boolean;
  office: Position;
  /** Ways in their order; one that is no road is drawn dotted. */
  legs: { path: Position[]; roads: boolean }[];
  stops: RoundStop[];
}

/** Everything of a day's patrols on the map. */
export interface DutyMap {
  rounds: MapRound[];
  /** Work that no squad has. */
  waiting: { id: string; point: Position; selected: boolean }[];
  /** Officers on duty, where their devices last said. */
  people: { name: string; point: Position }[];
  /** Squares that were in view. */
  seen: Box[];
}
