import sql from 'sql-template-tag';
import { expect, it } from 'vitest';
import { boxOf, expandBox } from '../../geodata/geometry/index.ts';
import type { Area, CheckRequest } from '../../geodata/model/index.ts';
import { check } from '../../geodata/rules/index.ts';
import { selectTouched } from '../../server/queries/flip.ts';
import { lawOfSweep } from '../../server/workflows/sweep/law-of-sweep.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { surroundingsFromPack } from '../../web/offline/surroundings-from-pack.ts';
import { at, drawLayer, drawPlan, rectangle, useRow } from '../support/land.ts';
import { packOf } from '../support/pack.ts';
import { addCity, sharedStore } from '../support/store.ts';
import { checkedOf, differences, saidOf, sweptOf } from '../support/swept.ts';

const today = '2026-11-21';
const city = '93.72';
/** On a map of CE90 25 m a border may lie 1.645 × 25 / 2.146 = 19.16 m off. */
const gaps: [metres: number, outcome: 'doubt' | 'clear'][] = [
  [5.5, 'doubt'],
  [9.5, 'doubt'],
  [11.5, 'doubt'],
  [12.5, 'doubt'],
  [19, 'doubt'],
  [19.4, 'clear'],
  [40, 'clear'],
];

/** Houses so far from a zone of trade (east), from protected farmland (west) and from the edge of a drain (north). */
const houses: Record<string, (gap: number, i: number) => Area> = {
  'zone-use': (gap, i) => rectangle(-gap - 10, i * 30, -gap, i * 30 + 10),
  lp2b: (gap, i) => rectangle(-300 + gap, i * 30, -290 + gap, i * 30 + 10),
  drainage: (gap, i) => rectangle(-250 + i * 20, 389 - gap, -240 + i * 20, 399 - gap),
};
const built = Object.entries(houses).flatMap(([rule, of]) =>
  gaps.map(([metres, outcome], i) => ({ rule, metres, outcome, geometry: of(metres, i) })),
);

it('on a map that may be 19 m off, check, sweep and tablet doubt as far, and a change of plan touches as far', async () => {
  const store = await sharedStore();
  await addCity(store, city);
  const plan = (east: number) =>
    drawPlan(
      store,
      city,
      '2015-01-01',
      [
        { code: 'R-2', geometry: rectangle(-600, -300, east, 600) },
        { code: 'K-1', geometry: rectangle(east, -300, 600, 600) },
      ],
      [useRow('R-2', 'rumah', 'I'), useRow('K-1', 'rumah', 'X')],
    );
  const before = await plan(0);
  await drawLayer(store, city, 'overlays', [
    { geometry: rectangle(-600, -300, -300, 600), properties: { kind: 'lp2b', name: 'Sawah' } },
  ]);
  await drawLayer(store, city, 'drains', [
    {
      geometry: { type: 'LineString', coordinates: [at(-600, 400), at(600, 400)] },
      properties: { widthM: 2 },
    },
  ]);
  const properties = { activity: 'rumah', builtOn: '2020-01-01' };
  const ids = await drawLayer(
    store,
    city,
    'buildings',
    built.map(({ geometry }) => ({ geometry, properties })),
  );
  await store.rows(sql`update import set ce90_m = 25 where city = ${city}`);

  const held = await holdSweep(store, { city, today, startedBy: null, resume: false });
  await held!.work(() => undefined);
  const swept = await sweptOf(store, city);
  expect(differences(swept, await checkedOf(store, city))).toEqual([]);
  const around = expandBox(boxOf(rectangle(-400, -100, 100, 500)), 500);
  const look = surroundingsFromPack(await packOf(store, city, around));
  built.forEach(({ rule, metres, outcome, geometry }, i) => {
    const request: CheckRequest = { type: 'Feature', geometry, properties: { city, ...properties } };
    const here = check(look(request, { built: properties.builtOn, reported: null, today })!);
    const tablet = here.verdicts.find((verdict) => verdict.rule === rule)!.outcome;
    const inDoubt = (said: string) => (said === 'unclear' ? 'doubt' : 'clear');
    expect([rule, metres, inDoubt(tablet), inDoubt(saidOf(swept.get(ids[i]!)!)[rule]!)]).toEqual([
      rule,
      metres,
      outcome,
      outcome,
    ]);
  });

  // the border moves a metre: it matters to whoever is in doubt about it
  const after = await plan(-1);
  await store.rows(sql`update import set ce90_m = 25 where city = ${city}`);
  const { reach } = (await lawOfSweep(store, city, today)).counting;
  const touched = await selectTouched(store, city, before, after, reach.zonesM);
  const doubtful = built.flatMap(({ rule, outcome }, i) =>
    rule === 'zone-use' && outcome === 'doubt' ? [ids[i]!] : [],
  );
  expect(touched.map(({ id }) => id)).toEqual(expect.arrayContaining(doubtful));
});
