import fc from 'fast-check';
import { type Fault, faults } from './network.ts';

/** What people, lines and machines do. */
export const deeds = [
  'draft',
  'find',
  'find',
  'find-photos',
  'find-photos',
  'correct',
  'correct',
  'visit',
  'duty',
  'discard',
  'kill-before',
  'kill-after',
  'reopen',
  'second-tab',
  'log-out',
  'log-in',
  'session-ends',
  'other-face',
  'other-face',
  'clock-jumps',
  'look',
  'look',
  'line-goes',
  'line-comes',
  'disk-full',
  'disk-free',
  'server-goes',
  'server-comes',
] as const;
export type Deed = (typeof deeds)[number];

export interface Act {
  deed: Deed;
  tablet: number;
  pick: number;
  /** Steps that run after it, then time that passes, ms. */
  steps: number;
  ms: number;
}
export interface Story {
  seed: number;
  tablets: number;
  /** Share of requests that meet a fault. */
  share: number;
  kinds: readonly Fault[];
  acts: readonly Act[];
}

const anAct: fc.Arbitrary<Act> = fc.record({
  deed: fc.constantFrom(...deeds),
  tablet: fc.nat(2),
  pick: fc.nat(1000),
  steps: fc.nat(40),
  ms: fc.constantFrom(0, 0, 0, 400, 5_000, 50_000),
});

/** One person says two things of one finding on two tablets, neither knowing of the other: the piece of a story that chance seldom tells. */
const twoTongues: fc.Arbitrary<Act[]> = fc
  .record({ here: fc.nat(2), there: fc.nat(2), pick: fc.nat(400) })
  .map(({ here, there, pick }) => {
    const act = (deed: Deed, tablet: number, ms: number, more = 0): Act => ({
      deed,
      tablet,
      pick: pick + more,
      steps: 40,
      ms,
    });
    return [
      act('find', here, 50_000),
      act('look', there, 50_000),
      act('line-goes', here, 0),
      act('line-goes', there, 0),
      act('correct', here, 0),
      act('correct', there, 0, 2),
      act('line-comes', here, 5_000),
      act('line-comes', there, 5_000),
    ];
  });

/** A colleague logs in on another face of the same browser while a finding is on its way. */
const underHand: fc.Arbitrary<Act[]> = fc
  .record({ tablet: fc.nat(2), pick: fc.nat(1000), steps: fc.integer({ min: 1, max: 30 }) })
  .map(({ tablet, pick, steps }) => [
    { deed: 'find', tablet, pick, steps, ms: 0 },
    { deed: 'other-face', tablet, pick, steps: 20, ms: 5_000 },
  ]);

export const aStory: fc.Arbitrary<Story> = fc.record({
  seed: fc.noShrink(fc.integer()),
  tablets: fc.integer({ min: 1, max: 3 }),
  share: fc.constantFrom(0.15, 0.35, 0.6),
  kinds: fc.subarray([...faults], { minLength: 1 }),
  acts: fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: anAct.map((act) => [act]) },
        { weight: 1, arbitrary: twoTongues },
        { weight: 1, arbitrary: underHand },
      ),
      {
        minLength: 6,
        maxLength: 48,
      },
    )
    .map((pieces) => pieces.flat()),
});
