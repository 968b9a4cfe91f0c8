import type { Box, Patrol, Position } from '../../../geodata/model/index.ts';
import type { DutyMap, MapRound } from '../../map/duty-map.ts';
import { roundLetter } from '../../map/round-look.ts';
import { chosen, openStop, plan, waiting } from './day.ts';
import { people, seen } from './people.ts';

/** The day as the map shows it. */
export function dutyMapOf(): DutyMap {
  const open = openStop.value;
  return {
    rounds: plan.value.flatMap((patrol, place) =>
      patrol.status === 'withdrawn' ? [] : [roundOf(patrol, place, open)],
    ),
    // squares of streets lie all over the city: a point for each would hide what waits at a place
    waiting: waiting.value
      .filter(({ kind, thing }) => kind !== 'area' || thing === open)
      .map(({ thing, position }) => ({ id: thing, point: position, selected: thing === open })),
    people: people.value.map(({ name, point }) => ({ name, point: point.coordinates })),
    seen: [...seen.value],
  };
}

function roundOf(patrol: Patrol, place: number, open: string | null): MapRound {
  const { id, office, stops, way, back } = patrol;
  const timed = stops.filter(({ arrives }) => arrives !== null);
  const legs = (way?.coordinates ?? []).map((path, i) => ({
    path,
    roads: timed[i]?.roads ?? back?.roads ?? false,
  }));
  return {
    place,
    chosen: id === chosen.value,
    office,
    legs,
    stops: stops.map((stop, i) => ({
      id: stop.id,
      point: stop.position,
      label: `${roundLetter(place)}${i + 1}`,
      fixed: stop.fixed,
      order: i,
      selected: stop.id === open,
    })),
  };
}

/** What rounds take of the map. */
export function boxOfRounds(patrols: readonly Patrol[]): Box {
  const places = patrols.flatMap(({ office, stops }): Position[] => [
    office,
    ...stops.map(({ position }) => position),
  ]);
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
