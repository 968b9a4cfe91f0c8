import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCorrections, type SignedCorrection } from '../../geodata/facts/join-corrections.ts';
import type { Correction, Finding } from '../../geodata/model/index.ts';

const recorded: Finding = {
  id: '01900000-0000-7000-8000-000000000000',
  observedAt: '2026-11-21T02:30:00Z',
  geometry: { type: 'Point', coordinates: [98.67, 3.58] },
  fix: { position: [98.67, 3.58], accuracyM: 5, at: '2026-11-21T02:30:00Z' },
  placedBy: 'gps',
  kind: 'building-new',
  activity: null,
  buildingFunction: null,
  storeys: 1,
  heightM: null,
  builtOn: null,
  permitNumber: null,
  note: 'awal',
  photos: [],
  corrects: null,
  report: null,
};
const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
const correction = (n: number, fields: Correction['fields'], seen: number[] = []): SignedCorrection => ({
  id: idOf(n),
  of: recorded.id,
  at: '2026-11-21T03:00:00Z',
  fields,
  seen: seen.map(idOf),
  reason: '',
  by: `Petugas ${n}`,
});
const saidOf = (joined: ReturnType<typeof joinCorrections>, field: string) =>
  joined.conflicts.find((it) => it.field === field)?.versions.map(({ value }) => value);

describe('a finding and its corrections', () => {
  it('without any is what was recorded', () => {
    expect(joinCorrections(recorded, [])).toEqual({ finding: recorded, conflicts: [] });
  });

  it('joins fields that different people put right', () => {
    const joined = joinCorrections(recorded, [
      correction(1, { storeys: 3 }),
      correction(2, { note: 'baru' }),
    ]);
    expect(joined.finding).toMatchObject({ storeys: 3, note: 'baru', kind: 'building-new' });
    expect(joined.conflicts).toEqual([]);
  });

  it('keeps what was agreed while two stand beside each other, and tells both', () => {
    const first = correction(1, { storeys: 2 });
    const joined = joinCorrections(recorded, [
      first,
      correction(2, { storeys: 3 }, [1]),
      correction(3, { storeys: 4 }, [1]),
    ]);
    expect(joined.finding.storeys).toBe(2);
    expect(saidOf(joined, 'storeys')).toEqual([3, 4]);
    const own = joinCorrections(recorded, [correction(2, { storeys: 3 }), correction(3, { storeys: 4 })]);
    expect(own.finding.storeys).toBe(1);
  });

  it('tells both places where two people moved it differently; what was moved was placed by hand', () => {
    const [here, there] = [98.671, 98.672].map((lon) => ({
      type: 'Point' as const,
      coordinates: [lon, 3.58] as [number, number],
    }));
    const apart = joinCorrections(recorded, [
      correction(1, { geometry: here! }),
      correction(2, { geometry: there! }),
    ]);
    expect(saidOf(apart, 'geometry')).toEqual([here, there]);
    expect(apart.finding).toMatchObject({ geometry: recorded.geometry, placedBy: 'gps' });
    const moved = joinCorrections(recorded, [correction(1, { geometry: here! })]);
    expect(moved.finding).toMatchObject({ geometry: here, placedBy: 'map' });
  });

  it('is no conflict where both say the same, and none any more once somebody who has seen both says what holds', () => {
    const both = [correction(1, { storeys: 3 }), correction(2, { storeys: 3 })];
    expect(joinCorrections(recorded, both)).toMatchObject({ finding: { storeys: 3 }, conflicts: [] });
    const apart = [correction(1, { storeys: 3 }), correction(2, { storeys: 4 })];
    const resolved = joinCorrections(recorded, [...apart, correction(3, { storeys: 4 }, [1, 2])]);
    expect(resolved).toMatchObject({ finding: { storeys: 4 }, conflicts: [] });
    // who has seen one of them has not heard of the other
    const half = joinCorrections(recorded, [...apart, correction(3, { storeys: 5 }, [1])]);
    expect(saidOf(half, 'storeys')).toEqual([4, 5]);
  });

  it('can be said to be unknown again', () => {
    expect(joinCorrections(recorded, [correction(1, { storeys: null })]).finding.storeys).toBeNull();
  });

  it('loses nothing to two that claim to have seen each other', () => {
    const joined = joinCorrections(recorded, [
      correction(1, { storeys: 2 }, [2]),
      correction(2, { storeys: 3 }, [1]),
    ]);
    expect(saidOf(joined, 'storeys')).toEqual([2, 3]);
  });
});

/** Corrections of a few fields; `seen` may name earlier ones, later ones, itself and some that never arrive. */
const fields = fc
  .record(
    {
      storeys: fc.integer({ min: 0, max: 3 }),
      note: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('setback' as const, 'other' as const),
    },
    { requiredKeys: [] },
  )
  .filter((it) => Object.keys(it).length > 0);
const anyCorrections = fc
  .array(fc.tuple(fields, fc.array(fc.nat(9), { maxLength: 4 })), { maxLength: 8 })
  .map((all) => all.map(([said, seen], n) => correction(n, said, seen)));
/** As people work: only what is there already can have been seen. */
const honest = anyCorrections.map((all) =>
  all.map((it, n) => ({
    ...it,
    seen: it.seen.filter(
      (id) => all.findIndex((other) => other.id === id) < n && all.some((other) => other.id === id),
    ),
  })),
);
/** Ids that a correction knows of, by way of others too. */
const knownTo = (it: SignedCorrection, all: readonly SignedCorrection[]): Set<string> => {
  const found = new Set<string>();
  for (let grew = [it.id]; grew.length > 0; ) {
    const next = all.filter(({ id }) => grew.includes(id)).flatMap(({ seen }) => seen);
    grew = next.filter((id) => !found.has(id) && all.some((other) => other.id === id));
    for (const id of grew) found.add(id);
  }
  return found;
};
const runs = { numRuns: 2000, seed: 20261122 };

describe('whatever corrections arrive', () => {
  it('the order in which they do makes no difference', () => {
    fc.assert(
      fc.property(
        anyCorrections.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(joinCorrections(recorded, shuffled)).toEqual(joinCorrections(recorded, all));
        },
      ),
      runs,
    );
  });

  it('nothing is lost: what was said holds, or is told as one of two, or was put aside by somebody who knew of it', () => {
    fc.assert(
      fc.property(anyCorrections, (all) => {
        const joined = joinCorrections(recorded, all);
        for (const it of all)
          for (const [field, value] of Object.entries(it.fields)) {
            const holds = joined.finding[field as keyof Finding] === value;
            const told = saidOf(joined, field)?.includes(value) ?? false;
            const putAside = all.some(
              (other) => other.id !== it.id && field in other.fields && knownTo(other, all).has(it.id),
            );
            expect(holds || told || putAside).toBe(true);
          }
      }),
      runs,
    );
  });

  it('a conflict is between values that differ, and one that has seen all resolves everything it speaks of', () => {
    fc.assert(
      fc.property(anyCorrections, (all) => {
        const joined = joinCorrections(recorded, all);
        for (const { versions } of joined.conflicts)
          expect(new Set(versions.map(({ value }) => JSON.stringify(value))).size).toBeGreaterThan(1);
        const last: SignedCorrection = {
          ...correction(20, { storeys: 9, note: 'putus', kind: 'demolition' }),
          seen: all.map(({ id }) => id),
        };
        const resolved = joinCorrections(recorded, [...all, last]);
        expect(resolved.conflicts).toEqual([]);
        expect(resolved.finding).toMatchObject({ storeys: 9, note: 'putus', kind: 'demolition' });
      }),
      runs,
    );
  });

  it('in one line, each having seen the one before, the newest of each field holds and nothing is in conflict', () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 8 }), (said) => {
        const line = said.map((it, n) => correction(n, it, n > 0 ? [n - 1] : []));
        expect(joinCorrections(recorded, line)).toEqual({
          finding: Object.assign({}, recorded, ...said),
          conflicts: [],
        });
      }),
      runs,
    );
  });

  it('among honest people a field in conflict keeps a value that was recorded or that every side knew', () => {
    fc.assert(
      fc.property(honest, (all) => {
        const joined = joinCorrections(recorded, all);
        for (const { field, versions } of joined.conflicts) {
          const value = joined.finding[field as keyof Finding];
          const known = all.filter(
            (it) =>
              it.fields[field as keyof Correction['fields']] === value &&
              versions.every(({ correction }) =>
                knownTo(all.find(({ id }) => id === correction)!, all).has(it.id),
              ),
          );
          expect(known.length > 0 || value === recorded[field as keyof Finding]).toBe(true);
        }
      }),
      runs,
    );
  });
});
