import { signal } from '@preact/signals';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { call } from './call.ts';

/** The city on the screen: its plan, layers with their dates, activities. */
export const facts = signal<CityFacts | null>(null);

/** Loads a city by its code; without one the first city that the service serves (or the one in the address, `?city=`). */
export async function loadCity(code?: string): Promise<CityFacts> {
  const wanted = code ?? new URLSearchParams(location.search).get('city') ?? (await firstCity());
  facts.value = await call('get /api/cities/:city', { params: { city: wanted } });
  return facts.value;
}

async function firstCity(): Promise<string> {
  const { cities } = await call('get /api/cities');
  return cities[0]?.code ?? '';
}
