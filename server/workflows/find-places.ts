import type { Person, Position } from '../../geodata/model/index.ts';
import type { Place } from '../../geodata/wire/places.ts';
import { maySee } from '../access/may.ts';
import { selectCities, selectCity } from '../queries/city.ts';
import {
  selectCasePlaces,
  selectDistricts,
  selectPermitPlaces,
  selectPlacesInLayers,
} from '../queries/place.ts';
import type { Queryable } from '../store/store.ts';
import { bareAddress, likeness } from './likeness.ts';
import { readCoordinates } from './read-coordinates.ts';

const atMost = 12;
/** Names less alike than this are other names. */
const alikeEnough = 0.45;

/** Places of a city that a person may mean, the likeliest first. Without a city: the one that holds the coordinates, else the first. */
export async function findPlaces(
  db: Queryable,
  q: string,
  city: string | null,
  person: Person | null,
): Promise<Place[]> {
  const point = readCoordinates(q);
  if (point) return [coordinatesPlace(point)];
  const known = city ? await selectCity(db, city) : (await selectCities(db))[0];
  if (!known) return [];
  const staff = maySee(person, { city: known.code, audience: 'staff' });
  const [districts, inLayers, permits, cases] = await Promise.all([
    selectDistricts(db, known.code),
    selectPlacesInLayers(db, known.code, bareAddress(q), atMost),
    /\d/.test(q) ? selectPermitPlaces(db, known.code, q, atMost) : [],
    staff && /\d/.test(q) ? selectCasePlaces(db, known.code, q, atMost) : [],
  ]);
  const named = districts
    .map((place) => ({ place, rank: likeness(q, place.name) }))
    .filter(({ rank }) => rank >= alikeEnough)
    .sort((a, b) => b.rank - a.rank || a.place.name.localeCompare(b.place.name))
    .map(({ place }) => place);
  return [...cases, ...permits, ...named.slice(0, 6), ...inLayers].slice(0, atMost);
}

const coordinatesPlace = (point: Position): Place => ({
  kind: 'coordinates',
  name: `${point[1].toFixed(6)}, ${point[0].toFixed(6)}`,
  detail: null,
  point,
  box: null,
});
