import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenWork, Patrol, PatrolStop, Squad } from '../../geodata/model/index.ts';
import type { ProposedPatrol } from '../../geodata/wire/patrols.ts';
import { updateSetting } from '../../server/queries/city-setting.ts';
import { aPatrol, aSquad, driveAlong } from '../support/patrols.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, type Town } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let supervisor: Visitor;
let squads: Squad[];
const day = '2026-11-23';

beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  supervisor = await loggedIn(service, town, 'supervisor');
  squads = await Promise.all(
    ['Satu', 'Dua'].map(async (name) => {
      const squad = aSquad({ name });
      return (await supervisor.put<Squad>(`/api/squads/${squad.id}`, squad)).json;
    }),
  );
});
afterAll(() => service.close());

const listed = async (on = day): Promise<OpenWork[]> =>
  (await supervisor.get<{ work: OpenWork[] }>(`/api/open-work?day=${on}`)).json.work;
const proposed = async (patrol: Patrol): Promise<ProposedPatrol> =>
  (await supervisor.post<ProposedPatrol>(`/api/patrols/${patrol.id}/proposal?how=choose`, patrol)).json;
const areasOf = ({ stops }: Patrol): PatrolStop[] => stops.filter(({ kind }) => kind === 'area');

describe('streets that nobody has seen for long', () => {
  it('wait for a squad, named by their street and kelurahan, as nobody was ever there', async () => {
    const work = await listed();
    expect(work.length).toBeGreaterThanOrEqual(2);
    for (const it of work)
      expect(it).toMatchObject({ kind: 'area', lastVisit: null, deadline: null, reasons: ['unseen'] });
    expect(new Set(work.map(({ title }) => title))).toEqual(
      new Set(['Jalan Kenanga, Sukamaju', 'Jalan Kenanga, Titi Rantai']),
    );
  });

  it('come into a proposal, on their street, and are no other squad’s once they are saved', async () => {
    const work = await listed();
    const { unmet: _, considered, ...plan } = await proposed(aPatrol(town, squads[0]!, { day }));
    expect(considered).toBe(work.length);
    expect(new Set(areasOf(plan).map(({ thing }) => thing))).toEqual(new Set(work.map(({ thing }) => thing)));
    expect(areasOf(plan).every(({ roads }) => roads)).toBe(true);
    expect((await supervisor.put(`/api/patrols/${plan.id}`, plan)).status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await proposed(aPatrol(town, squads[1]!, { day }))).stops).toEqual([]);
    const [first] = areasOf(plan);
    const again = { ...first!, id: '019300aa-0000-7000-8000-0000000000aa' };
    const other = aPatrol(town, squads[1]!, { day, stops: [again] });
    expect((await supervisor.put(`/api/patrols/${other.id}`, other)).status).toBe(409);
  });

  it('stay within the area of a squad', async () => {
    const area = { name: 'Titi Rantai', geometry: town.house(0, -500, 500, 500) as never };
    const plan = await proposed(aPatrol(town, squads[0]!, { day: '2026-11-24', area }));
    expect(plan.stops.length).toBeGreaterThan(0);
    for (const { title } of plan.stops) expect(title).toContain('Titi Rantai');
  });

  it('wait no more once half of them was in view, until that is long ago', async () => {
    const all = await listed('2026-11-25');
    const [one, ...rest] = all.toSorted((a, b) => a.position[0] - b.position[0]);
    await driveAlong(service.store, town, { day: '2026-11-20', from: -400, to: 0 });
    const left = await listed('2026-11-25');
    expect(left.length).toBeLessThan(all.length);
    expect(left.map(({ thing }) => thing)).not.toContain(one!.thing);
    expect(left.map(({ thing }) => thing)).toContain(rest.at(-1)!.thing);
    const later = await listed('2027-02-20');
    expect(later.find(({ thing }) => thing === one!.thing)).toMatchObject({ lastVisit: '2026-11-20' });
  });

  it('are long unseen when the city says so', async () => {
    await updateSetting(service.store, town.code, {
      key: 'patrol',
      value: { areaDays: 3 },
      personId: null,
    });
    const all = await listed('2026-11-25');
    expect(all.some(({ lastVisit }) => lastVisit === '2026-11-20')).toBe(true);
  });
});
