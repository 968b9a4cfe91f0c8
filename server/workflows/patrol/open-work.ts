import { expandBox } from '../../../geodata/geometry/index.ts';
import {
  type Area,
  type City,
  type CitySettings,
  type Day,
  dayIn,
  type OpenWork,
  type Position,
} from '../../../geodata/model/index.ts';
import type { Leg } from '../../../geodata/routes/day-list.ts';
import { openWorkOf } from '../../../geodata/routes/open-work.ts';
import { straightM } from '../../../geodata/routes/road-place.ts';
import type { GatherWork } from './gather-work.ts';
import { roadless } from './propose-patrols.ts';
import type { RoadGraphs } from './road-graphs.ts';
import { waysAside } from './route-aside.ts';

/** What no squad has on a day, the most urgent first. */
export async function listOpenWork(
  gather: GatherWork,
  city: City,
  settings: CitySettings,
  { day, q, limit }: { day: Day; q?: string | undefined; limit: number },
): Promise<{ work: OpenWork[]; total: number }> {
  const asked = q?.trim().toLowerCase() ?? '';
  const all = await workOf(gather, city, settings, day, null);
  const work = all
    .filter(({ title }) => title.toLowerCase().includes(asked))
    .sort((a, b) => b.worth - a.worth || (a.thing < b.thing ? -1 : 1));
  return { work: work.slice(0, limit), total: work.length };
}

/** As many as somebody on the way wants to read. */
const mostNear = 20;

/** What no squad has today near a place, the nearest over roads first. */
export async function workNear(
  gather: GatherWork,
  graphOf: RoadGraphs,
  city: City,
  settings: CitySettings,
  { position, withinM }: { position: Position; withinM: number },
  now: Date,
): Promise<(OpenWork & Leg)[]> {
  const today = dayIn(city.timeZone, now);
  const found = await workOf(gather, city, settings, today, around(position, withinM));
  const near = found.filter((it) => straightM(position, it.position) <= withinM);
  const ways = await waysAside(
    (await graphOf(city.code)) ?? roadless,
    position,
    near.map((it) => it.position),
  );
  return near
    .map((it, i) => ({ ...it, ...ways[i]! }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, mostNear);
}

async function workOf(
  gather: GatherWork,
  city: City,
  settings: CitySettings,
  day: Day,
  area: Area | null,
): Promise<OpenWork[]> {
  const facts = await gather(city, settings, { day, area, own: [] });
  return facts.map((it) => openWorkOf(it, day, settings.patrol));
}

/** A box that holds everything within so many metres of a place. */
function around([lon, lat]: Position, withinM: number): Area {
  const [west, south, east, north] = expandBox([lon, lat, lon, lat], withinM);
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
