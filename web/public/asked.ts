import { signal } from '@preact/signals';
import type { CheckAnswer, Circumstances, Position } from '../../geodata/model/index.ts';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import { askPlace } from '../answer/ask-place.ts';
import { buildingAt, type MapBuilding } from '../answer/building-at.ts';
import { facts } from '../data/city.ts';

/** The place asked about and what is known of it so far. */
export interface Asked {
  point: Position;
  /** Name of a place that was searched for. */
  name: string | null;
  /** 95 % radius in metres when the place is a GPS fix. */
  accuracyM: number | null;
  answer: CheckAnswer | null;
  /** What the plan says about the zone there. */
  sheet: ZoneSheet | null;
  /** What stands there, and what is known of it, as the person left it. */
  building: MapBuilding | null;
  facts: Circumstances;
  problem: unknown;
}

export const asked = signal<Asked | null>(null);
let running: AbortController | null = null;

/** Asks what holds at a place. Nothing is stored by the service. */
export async function ask(
  point: Position,
  name: string | null = null,
  accuracyM: number | null = null,
): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  asked.value = {
    point,
    name,
    accuracyM,
    answer: null,
    sheet: null,
    building: null,
    facts: {},
    problem: null,
  };
  const update = (change: Partial<Asked>) => {
    if (running === mine && asked.value) asked.value = { ...asked.value, ...change };
  };
  const city = cityAround(point);
  // A GPS that is some metres off would name the neighbour's house.
  if (city && accuracyM === null)
    buildingAt(city, point, mine.signal).then(
      (building) => update({ building, facts: building?.known ?? {} }),
      () => undefined,
    );
  try {
    await askPlace({ point, city, accuracyM }, update, mine.signal);
  } catch (problem) {
    if (!mine.signal.aborted) update({ problem });
  }
}

/** Takes what a person says of the building instead of what the map says. */
export function say(facts: Circumstances): void {
  if (asked.value) asked.value = { ...asked.value, facts };
}

/** The city on the map while the place is inside its box; outside, the service says whose it is, or that nobody serves it. */
function cityAround([lon, lat]: Position): string | null {
  const city = facts.value?.city;
  if (!city) return null;
  const [west, south, east, north] = city.box;
  return lon >= west && lon <= east && lat >= south && lat <= north ? city.code : null;
}

/** Forgets the place. */
export function forget(): void {
  running?.abort();
  asked.value = null;
}
