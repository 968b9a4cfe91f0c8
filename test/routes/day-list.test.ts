import { describe, expect, it } from 'vitest';
import { candidatesOf, type Site } from '../../geodata/routes/candidates.ts';
import { type Duty, dayList } from '../../geodata/routes/day-list.ts';
import { buildRoadGraph } from '../../geodata/routes/road-graph.ts';
import { type OpenCase, urgencyOf } from '../../geodata/routes/urgency.ts';
import { randomOf } from '../../geodata/sample/random.ts';
import { rectangle } from '../support/land.ts';
import { road, site } from './board.ts';

const today = '2026-11-22';
/** Streets every 100 m, 2 km wide and high. */
const graph = buildRoadGraph(
  Array.from({ length: 21 }, (_, i) => i * 100).flatMap((at) => [
    road([
      [0, at],
      [2000, at],
    ]),
    road([
      [at, 0],
      [at, 2000],
    ]),
  ]),
);

const aCase = (id: string, x: number, y: number, given: Partial<OpenCase> = {}): OpenCase => ({
  id,
  position: site(x, y),
  priority: 5,
  deadline: null,
  lastVisit: today,
  ...given,
});

/** Half an hour of visits and way: two or three stops. */
const duty: Duty = {
  day: today,
  office: site(0, 0),
  shiftS: 1800,
  visitS: 600,
  speedMps: 5,
  area: null,
  appointments: [],
};
const ids = (...args: Parameters<typeof dayList>): string[] => dayList(...args).stops.map(({ id }) => id);

describe('what a visit is worth today', () => {
  const worth = (given: Partial<OpenCase>): number => urgencyOf(aCase('c', 0, 0, given), today);

  it('grows with the priority of the case, towards its deadline, and while nobody goes there', () => {
    expect(worth({ priority: 6 })).toBeGreaterThan(worth({ priority: 5 }));
    const days = ['2027-02-01', '2026-12-01', '2026-11-25', '2026-11-22'].map((deadline) =>
      worth({ deadline }),
    );
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(days).size).toBe(4);
    const seen = ['2026-11-20', '2026-10-01'].map((lastVisit) => worth({ lastVisit }));
    expect(seen[1]).toBeGreaterThan(seen[0]!);
    expect(worth({ lastVisit: null })).toBeGreaterThan(seen[1]!);
  });

  it('is no more long after a deadline than on its day', () => {
    expect(worth({ deadline: '2025-01-01' })).toBe(worth({ deadline: today }));
  });
});

describe('the list of a day', () => {
  it('takes the urgent case before the idle one when there is time for one', () => {
    const cases = [aCase('idle', 800, 800), aCase('urgent', 1200, 900, { deadline: today })];
    expect(ids(graph, duty, cases)).toEqual(['urgent']);
  });

  it('is an order over roads that is back in time', () => {
    const list = dayList(graph, duty, [aCase('far', 300, 350), aCase('near', 100, 0)]);
    expect(list.stops.map(({ id }) => id).toSorted()).toEqual(['far', 'near']);
    expect(list.roads).toBe(true);
    expect(list.metres).toBeCloseTo(2 * 650, 0);
    expect(list.backS).toBeCloseTo((2 * 650) / 5 + 2 * 600, 0);
    const [first, second] = list.stops;
    expect(second!.arrivesS).toBeCloseTo(first!.leavesS + second!.metres / 5, 6);
  });

  it('stays in the area of the squad', () => {
    const cases = [aCase('inside', 150, 150), aCase('outside', 250, 50, { deadline: today })];
    expect(ids(graph, { ...duty, area: rectangle(100, 100, 200, 200) }, cases)).toEqual(['inside']);
  });

  it('keeps an appointment at its time, and makes no second stop of its case', () => {
    const window = { fromS: 900, toS: 960 };
    const appointment = { id: 'met', position: site(200, 0), priority: 1, serviceS: 300, window };
    const cases = [aCase('met', 200, 0), aCase('other', 100, 0)];
    const { stops, unmet } = dayList(graph, { ...duty, appointments: [appointment] }, cases);
    expect(unmet).toEqual([]);
    const visit = stops.filter(({ id }) => id === 'met');
    expect(visit).toHaveLength(1);
    expect(visit[0]!.beginsS).toBeGreaterThanOrEqual(900);
    expect(visit[0]!.beginsS).toBeLessThanOrEqual(960);
  });

  it('says which appointment cannot be kept', () => {
    const appointment = {
      id: 'too-far',
      position: site(2000, 2000),
      priority: 1,
      serviceS: 300,
      window: { fromS: 0, toS: 60 },
    };
    expect(dayList(graph, { ...duty, appointments: [appointment] }, [])).toMatchObject({
      stops: [],
      unmet: ['too-far'],
    });
  });

  it('says where its way is a straight line', () => {
    const list = dayList(graph, duty, [aCase('in the fields', 0, -700)]);
    expect(list.stops).toMatchObject([{ id: 'in the fields', roads: false }]);
    expect(list.roads).toBe(false);
  });

  it('is empty when there is nothing to do', () => {
    expect(dayList(graph, duty, [])).toMatchObject({
      stops: [],
      metres: 0,
      backS: 0,
      priority: 0,
      unmet: [],
    });
  });

  it('is the same for the same seed', () => {
    const random = randomOf(1);
    const cases = Array.from({ length: 300 }, (_, i) =>
      aCase(`${i}`, random.whole(0, 2000), random.whole(0, 2000), { priority: random.whole(0, 10) }),
    );
    const once = dayList(graph, { ...duty, shiftS: 7200 }, cases, { seed: 4, tries: 50 });
    expect(dayList(graph, { ...duty, shiftS: 7200 }, cases, { seed: 4, tries: 50 })).toEqual(once);
    expect(once.stops.length).toBeGreaterThan(3);
  });
});

describe('the sites that a day can be made of', () => {
  const limits = { office: site(0, 0), shiftS: 3600, speedMps: 5, most: 8 };
  const sites: Site[] = [
    ...Array.from({ length: 30 }, (_, i) => ({ position: site(i * 20, 0), worth: 1, serviceS: 600 })),
    ...Array.from({ length: 5 }, (_, i) => ({
      position: site(1500 + i * 20, 1500),
      worth: 3,
      serviceS: 600,
    })),
  ];

  it('hold the most urgent, and those that lie beside what was chosen', () => {
    const chosen = candidatesOf(graph, sites, limits);
    expect(chosen).toHaveLength(8);
    expect(new Set(chosen).size).toBe(8);
    expect([30, 31, 32, 33, 34].every((i) => chosen.includes(i))).toBe(true);
  });

  it('leave out what no shift reaches', () => {
    expect(candidatesOf(graph, sites, { ...limits, shiftS: 900 }).every((i) => i < 30)).toBe(true);
  });
});
