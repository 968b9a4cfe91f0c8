import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Patrol, PatrolStop } from '../../geodata/model/index.ts';
import {
  addStop,
  changed,
  changeStop,
  type Day,
  differenceOf,
  fixedStop,
  moveStop,
  patrolOf,
  removeStop,
} from '../../web/desk/patrol/change.ts';

const stop = (id: string): PatrolStop => ({
  ...fixedStop(id, { title: `Perhentian ${id}`, position: [98.67, 3.59] }, 20),
  arrives: 30_000,
  leaves: 31_200,
  metres: 500,
  roads: true,
});
const patrol = (id: string, stops: string[]): Patrol => ({
  id,
  day: '2026-11-23',
  squad: `squad of ${id}`,
  status: 'draft',
  version: 1,
  area: null,
  office: [98.67, 3.59],
  startsAt: 28_800,
  shiftS: 21_600,
  stops: stops.map(stop),
  back: { arrives: 40_000, metres: 500, roads: true },
  way: { type: 'MultiLineString', coordinates: [] },
  metres: 1000,
  note: '',
});
const idsOf = (day: Day): string[][] => day.map(({ stops }) => stops.map(({ id }) => id));
const day: Day = [patrol('A', ['1', '2', '3']), patrol('B', ['4'])];

describe('a planner who moves a stop', () => {
  it('within a squad or to another finds it where it was put, and its times gone until they are known again', () => {
    expect(idsOf(moveStop(day, '3', 'A', 0))).toEqual([['3', '1', '2'], ['4']]);
    const moved = moveStop(day, '1', 'B', 1);
    expect(idsOf(moved)).toEqual([
      ['2', '3'],
      ['4', '1'],
    ]);
    for (const { metres, way, back, stops } of moved)
      expect([metres, way, back, ...stops.map(({ arrives }) => arrives)].every((it) => it === null)).toBe(
        true,
      );
  });

  it('never loses one and never has one twice, whatever is moved where', () => {
    const move = fc.tuple(fc.constantFrom('1', '2', '3', '4', '9'), fc.constantFrom('A', 'B'), fc.nat(4));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const end = moves.reduce<Day>((now, [id, to, at]) => moveStop(now, id, to, at), day);
        expect(idsOf(end).flat().sort()).toEqual(['1', '2', '3', '4']);
      }),
      { seed: 17 },
    );
  });

  it('leaves the squads that it does not concern as they are timed', () => {
    expect(moveStop(day, '1', 'A', 2)[1]).toBe(day[1]);
    expect(moveStop(day, 'nobody', 'B', 0)).toBe(day);
  });
});

describe('what a planner changed', () => {
  it('is known until it is saved', () => {
    const [a] = day as [Patrol, Patrol];
    expect(changed(a, a)).toBe(false);
    expect(changed(a, undefined)).toBe(true);
    for (const next of [
      addStop(day, 'A', stop('5')),
      removeStop(day, '2'),
      changeStop(day, '2', { windowFrom: 30_000, windowTo: 32_000 }),
    ])
      expect(changed(next[0]!, a)).toBe(true);
  });

  it('that was only timed again is no change', () => {
    const [a] = day as [Patrol, Patrol];
    const untimed = changeStop(day, '2', {})[0]!;
    expect(changed(untimed, a)).toBe(false);
  });

  it('finds the squad of a stop', () => {
    expect(patrolOf(day, '4')?.id).toBe('B');
    expect(patrolOf(day, '9')).toBeUndefined();
  });
});

describe('what a proposal did', () => {
  const before = patrol('A', ['1', '2', '3']);
  it.each([
    ['nothing', ['1', '2', '3'], null],
    ['a new stop', ['1', '2', '3', '4'], { added: ['4'], removed: [], reordered: false }],
    ['a stop taken off', ['1', '3'], { added: [], removed: ['2'], reordered: false }],
    ['another order', ['2', '1', '3'], { added: [], removed: [], reordered: true }],
    ['all of it', ['5', '3', '1'], { added: ['5'], removed: ['2'], reordered: true }],
  ])('is told: %s', (_, after, told) => {
    const difference = differenceOf(before, { ...patrol('A', after), metres: 1600 });
    if (told === null) expect(difference).toBeNull();
    else {
      expect(difference!.added.map(({ id }) => id)).toEqual(told.added);
      expect(difference!.removed.map(({ id }) => id)).toEqual(told.removed);
      expect([difference!.reordered, difference!.metres]).toEqual([told.reordered, 600]);
    }
  });
});
