import { describe, expect, it } from 'vitest';
import { PatrolSettings } from '../../geodata/model/index.ts';
import type { Appointment } from '../../geodata/routes/day-list.ts';
import { keptList } from '../../geodata/routes/kept-list.ts';
import { legsOf } from '../../geodata/routes/legs.ts';
import { openCaseOf, openWorkOf, type WorkFacts } from '../../geodata/routes/open-work.ts';
import { buildRoadGraph } from '../../geodata/routes/road-graph.ts';
import { urgencyOf } from '../../geodata/routes/urgency.ts';
import { wayBetween } from '../../geodata/routes/way.ts';
import { waysFrom } from '../../geodata/routes/ways-from.ts';
import { road, site } from './board.ts';

/** A street and one that crosses it after 300 m. */
const graph = buildRoadGraph([
  road([
    [0, 0],
    [1000, 0],
  ]),
  road([
    [300, -500],
    [300, 500],
  ]),
]);
const visit = (id: string, x: number, y: number, given: Partial<Appointment> = {}): Appointment => ({
  id,
  position: site(x, y),
  priority: 10,
  serviceS: 600,
  window: null,
  ...given,
});
const duty = { office: site(0, 0), shiftS: 7200, speedMps: 5 };

describe('an order that a person has chosen', () => {
  it('is timed as it will go, with the way home', () => {
    const list = keptList(graph, duty, [visit('far', 1000, 0), visit('near', 300, 200)]);
    expect(list.stops.map(({ id }) => id)).toEqual(['far', 'near']);
    expect(list.stops.map(({ metres }) => Math.round(metres))).toEqual([1000, 900]);
    expect(list.stops.map(({ arrivesS }) => Math.round(arrivesS))).toEqual([200, 980]);
    expect(list.back.metres).toBeCloseTo(500, 0);
    expect(list.backS).toBeCloseTo(1580 + 100, 0);
    expect([list.roads, list.unmet]).toEqual([true, []]);
  });

  it('waits for a window, and says who comes too late or after the shift', () => {
    const early = keptList(graph, duty, [visit('later', 500, 0, { window: { fromS: 900, toS: 1800 } })]);
    expect(early.stops[0]).toMatchObject({ beginsS: 900, leavesS: 1500 });
    expect(Math.round(early.stops[0]!.arrivesS)).toBe(100);
    expect(
      keptList(graph, duty, [visit('missed', 1000, 0, { window: { fromS: 0, toS: 60 } })]).unmet,
    ).toEqual(['missed']);
    expect(keptList(graph, { ...duty, shiftS: 700 }, [visit('long', 1000, 0)]).unmet).toEqual(['long']);
  });

  it('goes straight where no road leads, and says so', () => {
    const list = keptList(graph, duty, [visit('field', 0, -2000)]);
    expect(list.stops[0]).toMatchObject({ roads: false });
    expect(list.stops[0]!.metres).toBeCloseTo(2000, -1);
    expect(list.roads).toBe(false);
  });
});

describe('the round on the map', () => {
  it('has a line for each stop and one home, each beginning where the last ended', () => {
    const stops = [site(300, 200), site(1000, 0)];
    const legs = legsOf(graph, duty.office, stops);
    expect(legs).toHaveLength(3);
    for (const [i, leg] of legs.entries()) expect(leg[0]).toEqual((legs[i - 1] ?? legs[2]!).at(-1));
    expect(legs[0]!.length).toBeGreaterThan(2);
  });

  it('draws a stop at the office, too', () => {
    expect(legsOf(graph, duty.office, [duty.office]).every((leg) => leg.length >= 2)).toBe(true);
  });
});

it('ways from one place are the ways between it and each', () => {
  const from = site(300, 400);
  const sites = [site(0, 0), site(300, 390), site(900, 20), site(0, -2000)];
  const ways = waysFrom(graph, from, sites);
  for (const [i, to] of sites.entries()) {
    const { metres, roads } = wayBetween(graph, from, to);
    expect(ways[i]!.roads).toBe(roads);
    expect(ways[i]!.metres).toBeCloseTo(metres, 6);
  }
});

describe('work that waits', () => {
  const settings = PatrolSettings.parse({});
  const facts = (given: Partial<WorkFacts>): WorkFacts => ({
    kind: 'case',
    thing: '019300aa-0000-7000-8000-000000000001',
    title: 'TARU-1271-2026-000001',
    position: site(0, 0),
    outcome: 'violates',
    finding: null,
    asked: false,
    since: '2026-11-20',
    lastVisit: '2026-11-20',
    ...given,
  });
  const onDay = (given: Partial<WorkFacts>, day = '2026-11-22') => openWorkOf(facts(given), day, settings);

  it.each([
    ['a case just seen', {}, ['open-case'], '2026-12-20'],
    [
      'a case to be seen again',
      { since: '2026-10-22', lastVisit: '2026-10-22' },
      ['revisit', 'open-case'],
      '2026-11-21',
    ],
    [
      'a case that nobody has seen for long',
      { since: '2026-06-01', lastVisit: '2026-06-01' },
      ['revisit', 'open-case', 'unseen'],
      '2026-07-01',
    ],
    [
      'a question of the office',
      { kind: 'finding', asked: true, since: '2026-11-16' },
      ['deadline', 'question'],
      '2026-11-23',
    ],
    [
      'a report of today',
      { kind: 'report', outcome: null, since: '2026-11-22', lastVisit: null },
      ['report'],
      '2026-12-06',
    ],
    [
      'streets that nobody has seen for long',
      { kind: 'area', outcome: null, since: null, lastVisit: '2026-08-01' },
      ['unseen'],
      null,
    ],
  ] as const)('says why: %s', (_, given, reasons, deadline) => {
    const work = onDay(given);
    expect(work.reasons).toEqual(reasons);
    expect(work.deadline).toBe(deadline);
  });

  it('is as urgent to the reader as to the solver', () => {
    for (const given of [
      {},
      { asked: true },
      { kind: 'report', outcome: null, lastVisit: null },
      { kind: 'area', since: null, lastVisit: null },
    ] as const)
      expect(onDay(given).worth).toBeCloseTo(
        urgencyOf(openCaseOf(facts(given), settings), '2026-11-22', settings),
        9,
      );
  });

  it('is worth what the city says', () => {
    const strict = PatrolSettings.parse({ worth: { report: 9 }, reportDays: 3, due: 0, unseen: 0 });
    const work = openWorkOf(facts({ kind: 'report', outcome: null, lastVisit: null }), '2026-11-22', strict);
    expect([work.worth, work.deadline, work.reasons]).toEqual([9, '2026-11-23', ['report']]);
  });
});
