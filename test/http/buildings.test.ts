import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Area, CheckAnswer } from '../../geodata/model/index.ts';
import { drawLayer } from '../support/land.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn } from '../support/town.ts';
import { codeOf } from '../support/visitor.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(await sharedStore());
});
afterAll(() => service.close());

it('judges a building of the map with all that is known of it', async () => {
  const town = await foundTown(service.store);
  const planner = await loggedIn(service, town, 'planner');
  const [house, shop] = await drawLayer(service.store, town.code, 'buildings', [
    {
      geometry: town.house(20, 20, 30, 30) as Area,
      properties: { activity: 'rumah', builtOn: '2025-01-01', address: 'Jl. Kenanga 5' },
    },
    {
      geometry: town.house(-30, 20, -20, 30) as Area,
      properties: { activity: 'rumah', builtOn: '2025-01-01', storeys: 'dua' },
    },
  ]);
  const judged = async (id: string) =>
    (await planner.get<{ name: string | null; geometry: Area; answer: CheckAnswer }>(`/api/buildings/${id}`))
      .json;
  const use = ({ answer }: { answer: CheckAnswer }) =>
    answer.verdicts.find(({ rule }) => rule === 'zone-use')!.outcome;
  const there = await judged(house!);
  expect(there.name).toBe('Jl. Kenanga 5');
  expect(use(there)).toBe('violates');
  const here = await judged(shop!);
  expect(here.name).toBeNull();
  expect(use(here)).toBe('complies');
  expect(codeOf(await planner.get(`/api/buildings/${uuidv7()}`))).toBe('not-found');
});
