import { beforeAll, expect, it } from 'vitest';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { cityYear, createCityDays } from '../../server/workflows/city-day.ts';
import { at, drawPlan, rectangle, useRow } from '../support/land.ts';
import { addCity, inTransaction, sharedStore } from '../support/store.ts';

// The first opening of the embedded store takes longer than a story may.
beforeAll(() => sharedStore(), 180_000);

/** New Year's Eve in Medan and Denpasar, New Year in Saumlaki. */
const now = new Date('2026-12-31T15:30:00Z');

it('law begins with the day of the city whose law it is', () =>
  inTransaction(async (store) => {
    for (const code of ['81.91', '51.91']) {
      const city = await addCity(store, code);
      const zones = [{ code: 'R-1', geometry: rectangle(0, 0, 100, 100) }];
      await drawPlan(store, city, '2027-01-01', zones, [useRow('R-1', 'rumah', 'I')]);
    }
    const answer = async (city: string) => {
      const request = {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: at(50, 50) },
        properties: { city, activity: 'rumah' },
      };
      const checked = await checkPlace(store, request, { now, reported: now });
      const use = checked.answer.verdicts.find(({ rule }) => rule === 'zone-use')!;
      return [checked.surroundings.days.reported, checked.surroundings.days.today, use.outcome];
    };
    expect(await answer('81.91')).toEqual(['2027-01-01', '2027-01-01', 'complies']);
    expect(await answer('51.91')).toEqual(['2026-12-31', '2026-12-31', 'unclear']);
  }));

it('numbers are counted by the year of the city, whether it is asked for once or with every tile', () =>
  inTransaction(async (store) => {
    await addCity(store, '81.92');
    expect([await cityYear(store, '81.92', now), await cityYear(store, '12.92', now)]).toEqual([2027, 2026]);
    const dayOf = createCityDays(store);
    expect([await dayOf('81.92', now), await dayOf('81.92', now)]).toEqual(['2027-01-01', '2027-01-01']);
  }));
