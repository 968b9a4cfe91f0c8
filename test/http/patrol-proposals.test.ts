import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenWork, Patrol, PatrolStop, Squad } from '../../geodata/model/index.ts';
import type { ProposedPatrol } from '../../geodata/wire/patrols.ts';
import { aPatrol, aSquad, aStop, driveAlong } from '../support/patrols.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, aReport, foundTown, loggedIn, type Town } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let supervisor: Visitor;
let officer: Visitor;
let squads: [Squad, Squad, Squad];
/** A case, two reports, and a finding of last month that nobody has decided, along Jalan Kenanga. */
let things: { case: string; west: string; east: string; finding: string };
const day = '2026-11-23';
const eight = 8 * 3600;

beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  // its streets were in view lately: there is nothing to look for in them
  await driveAlong(service.store, town, { day: '2026-11-21' });
  supervisor = await loggedIn(service, town, 'supervisor');
  officer = await loggedIn(service, town, 'officer');
  squads = (await Promise.all(['Satu', 'Dua', 'Tiga'].map(madeSquad))) as [Squad, Squad, Squad];
  const seen = await sendFinding({ geometry: town.house(-310, 60, -300, 70) });
  const forgotten = await sendFinding({
    geometry: town.house(210, 60, 220, 70),
    observedAt: '2026-10-01T02:30:00Z',
  });
  // of yesterday and undecided: nobody needs to go there yet
  await sendFinding({ geometry: town.house(0, 60, 10, 70) });
  const id = uuidv7();
  await supervisor.post(`/api/findings/${seen}/case`, { id, reason: 'Di luar izin.' });
  things = {
    case: id,
    west: await sendReport(-150, 40),
    east: await sendReport(350, 60),
    finding: forgotten,
  };
});
afterAll(() => service.close());

async function madeSquad(name: string): Promise<Squad> {
  const squad = aSquad({ name: `Regu ${name}` });
  return (await supervisor.put<Squad>(`/api/squads/${squad.id}`, squad)).json;
}
async function sendFinding(given: object): Promise<string> {
  const finding = aFinding(town, given);
  expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
  return finding.id;
}
async function sendReport(x: number, y: number): Promise<string> {
  const { report } = aReport(town, { point: { type: 'Point', coordinates: town.spot(x, y) } });
  expect((await service.visitor().put(`/api/reports/${report.id}`, report)).status).toBe(200);
  return report.id;
}
const propose = async (patrol: Patrol, how = 'choose', by = supervisor): Promise<ProposedPatrol> => {
  const answer = await by.post<ProposedPatrol>(`/api/patrols/${patrol.id}/proposal?how=${how}`, patrol);
  expect(answer.status).toBe(200);
  return answer.json;
};
const proposeDay = async (patrols: Patrol[], plan = patrols): Promise<ProposedPatrol[]> => {
  const body = { patrols, plan: plan.map(({ id }) => id) };
  return (
    await supervisor.post<{ patrols: ProposedPatrol[] }>(`/api/patrol-days/${patrols[0]!.day}/proposal`, body)
  ).json.patrols;
};
const thingsOf = ({ stops }: Patrol): (string | null)[] => stops.map(({ thing }) => thing);
const all = () => new Set(Object.values(things));

describe('a proposal', () => {
  it('visits what waits, over the roads, and says why', async () => {
    const plan = await propose(aPatrol(town, squads[0], { day }));
    expect(new Set(thingsOf(plan))).toEqual(all());
    expect(plan.considered).toBe(4);
    const stopOf = (thing: string): PatrolStop => plan.stops.find((stop) => stop.thing === thing)!;
    expect(stopOf(things.case)).toMatchObject({
      kind: 'case',
      title: expect.stringMatching(/^TARU-\d{4}-2026-\d{6} · Sukamaju$/),
    });
    expect(stopOf(things.case).reasons[0]).toBe('open-case');
    expect(stopOf(things.finding)).toMatchObject({ kind: 'finding', reasons: ['revisit'] });
    expect(stopOf(things.west).reasons).toEqual(['report', 'deadline']);
    expect(plan.stops.every(({ roads, fixed }) => roads && !fixed)).toBe(true);
  });

  it('drives at the pace of a city from the office and back, a line for each leg', async () => {
    const plan = await propose(aPatrol(town, squads[0], { day }));
    const lines = plan.way!.coordinates;
    expect(lines).toHaveLength(plan.stops.length + 1);
    const near = (a: number[], b: number[]) =>
      expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)).toBeLessThan(2e-6);
    near(lines[0]![0]!, town.spot(0, 0));
    for (const [i, line] of lines.slice(1).entries()) near(line[0]!, plan.stops[i]!.position);
    near(lines.at(-1)!.at(-1)!, town.spot(0, 0));
    const driven = plan.stops.reduce((sum, stop) => sum + stop.metres!, plan.back!.metres);
    expect(plan.metres).toBeCloseTo(driven, -1);
    const visitsS = 4 * 20 * 60;
    expect(plan.back!.arrives - eight - visitsS).toBeCloseTo(driven / (20 / 3.6), -1);
    plan.stops.forEach((stop, i) => {
      expect(stop.arrives).toBeGreaterThanOrEqual(plan.stops[i - 1]?.leaves ?? eight);
      expect(stop.leaves! - stop.arrives!).toBe(20 * 60);
    });
  });

  it('keeps what a person has put down, its window and its place outside the area', async () => {
    const area = { name: 'Titi Rantai', geometry: town.house(0, -500, 500, 500) as never };
    const fixed = aStop(town, {
      position: town.spot(-200, 50),
      windowFrom: 10 * 3600,
      windowTo: 11 * 3600,
      serviceS: 600,
    });
    const loose = aStop(town, { fixed: false });
    const plan = await propose(aPatrol(town, squads[0], { day, area, stops: [loose, fixed] }));
    expect(new Set(thingsOf(plan))).toEqual(new Set([things.east, things.finding, null]));
    const kept = plan.stops.find(({ id }) => id === fixed.id)!;
    expect(kept).toMatchObject({ fixed: true, title: fixed.title, serviceS: 600 });
    expect(kept.leaves! - 600).toBeGreaterThanOrEqual(10 * 3600);
    expect(kept.leaves! - 600).toBeLessThanOrEqual(11 * 3600);
    expect(plan.stops.map(({ id }) => id)).not.toContain(loose.id);
    expect(plan.unmet).toEqual([]);
  });

  it('says which fixed stop cannot be kept with the others, and leaves it for a person', async () => {
    const at = { windowFrom: eight, windowTo: eight + 60, serviceS: 3600 };
    const stops = [aStop(town, at), aStop(town, { ...at, position: town.spot(-300, 50) })];
    const plan = await propose(aPatrol(town, squads[0], { day, stops }));
    expect(plan.unmet).toHaveLength(1);
    expect(plan.stops.at(-1)).toMatchObject({ id: plan.unmet[0], arrives: null, leaves: null });
    expect(plan.stops.map(({ id }) => id)).toEqual(expect.arrayContaining(stops.map(({ id }) => id)));
  });

  it('calls a straight line a straight line', async () => {
    const far = aStop(town, { position: town.spot(0, 1500) });
    const plan = await propose(aPatrol(town, squads[0], { day, stops: [far] }));
    const stop = plan.stops.find(({ id }) => id === far.id)!;
    expect(stop.roads).toBe(false);
    expect(plan.way!.coordinates[plan.stops.indexOf(stop)]).toHaveLength(2);
  });

  it('gives a site that was there before its old stop, and stores nothing', async () => {
    const first = await propose(aPatrol(town, squads[0], { day }));
    const second = await propose({ ...aPatrol(town, squads[0], { day }), id: first.id, stops: first.stops });
    expect(second.stops).toEqual(first.stops);
    const { patrols } = (await supervisor.get<{ patrols: Patrol[] }>(`/api/patrols?day=${day}`)).json;
    expect(patrols).toEqual([]);
  });

  it('may be asked for by an officer, who then sees the order of the own stops', async () => {
    const stops = [300, -300, 200, -200].map((x) => aStop(town, { position: town.spot(x, 50) }));
    const patrol = aPatrol(town, squads[0], { day, stops });
    const kept = await propose(patrol, 'keep', officer);
    expect(kept.stops.map(({ id }) => id)).toEqual(stops.map(({ id }) => id));
    const better = await propose(patrol, 'order', officer);
    expect(better.stops).toHaveLength(4);
    expect(better.metres!).toBeLessThan(kept.metres! - 500);
  });

  it('of a kept order tells who comes too late', async () => {
    const late = aStop(town, { position: town.spot(300, 50), windowFrom: eight, windowTo: eight + 300 });
    const plan = await propose(aPatrol(town, squads[0], { day, stops: [aStop(town), late] }), 'keep');
    expect(plan.unmet).toEqual([late.id]);
    expect(plan.stops[1]!.arrives).toBeGreaterThan(eight + 300);
  });
});

describe('a proposal for all squads', () => {
  it('brings no site twice, nor one that another squad has, saved or not', async () => {
    const other = '2026-11-24';
    const about = (thing: string, kind: 'report' | 'finding') => aStop(town, { kind, thing });
    const saved = aPatrol(town, squads[2], { day: other, stops: [about(things.west, 'report')] });
    expect((await supervisor.put(`/api/patrols/${saved.id}`, saved)).status).toBe(200);
    const short = { day: other, shiftS: 3600 };
    const [one, two, unsaved] = [
      aPatrol(town, squads[0], short),
      aPatrol(town, squads[1], short),
      aPatrol(town, squads[2], { ...short, startsAt: 20 * 3600, stops: [about(things.finding, 'finding')] }),
    ];
    const plans = await proposeDay([one, two, unsaved], [one, two]);
    expect(plans.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(plans.flatMap(thingsOf).sort()).toEqual([things.case, things.east].sort());
    const left = (await supervisor.get<{ work: OpenWork[]; total: number }>(`/api/open-work?day=${other}`))
      .json;
    expect(new Set(left.work.map(({ thing }) => thing))).toEqual(
      new Set([things.case, things.east, things.finding]),
    );
  });
});

describe('open work', () => {
  it('is listed by urgency and found by number or place', async () => {
    const list = async (q = '') =>
      (await supervisor.get<{ work: OpenWork[]; total: number }>(`/api/open-work?day=${day}${q}`)).json;
    const { work, total } = await list();
    expect(total).toBe(4);
    expect(work.map(({ worth }) => worth)).toEqual(work.map(({ worth }) => worth).sort((a, b) => b - a));
    expect(work[0]!.thing).toBe(things.finding);
    expect((await list('&q=titi')).work.map(({ thing }) => thing).sort()).toEqual(
      [things.east, things.finding].sort(),
    );
    expect(await list('&limit=1')).toMatchObject({ total: 4, work: [{ thing: things.finding }] });
  });

  it('near an officer comes by the way over roads, and not from afar', async () => {
    const near = async (withinM: number) =>
      (
        await officer.post<{ work: (OpenWork & { metres: number; roads: boolean })[] }>('/api/patrols/near', {
          position: town.spot(300, 50),
          withinM,
        })
      ).json.work;
    const found = await near(200);
    expect(found.map(({ thing }) => thing)).toEqual([things.east, things.finding]);
    expect(found[0]!.metres).toBeGreaterThan(50);
    expect(found[0]!.metres).toBeLessThan(70);
    expect(found.every(({ roads }) => roads)).toBe(true);
    expect(await near(2000)).toHaveLength(4);
  });

  it('leaves with the case that is closed', async () => {
    await service.store.rows(
      sql`update case_file set stage = 'closed' where city = ${town.code} and id = ${things.case}`,
    );
    const plan = await propose(aPatrol(town, squads[0], { day: '2026-11-25' }));
    expect(thingsOf(plan)).not.toContain(things.case);
  });
});
