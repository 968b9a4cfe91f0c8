import type { Act, Story } from './acts.ts';

/** Stories that once came out wrong, told before all others. */

const act = (deed: Act['deed'], tablet: number, pick: number, steps: number, ms: number): Act => ({
  deed,
  tablet,
  pick,
  steps,
  ms,
});

/** Logged out and in again while the own findings were on their way: the answer of before was put to a mirror that had been forgotten. */
const answerAfterLogOut: Story = {
  seed: 2108513536,
  tablets: 1,
  share: 0.35,
  kinds: ['altered', 'twice-later', 'slow', 'proxy-502', 'says-500', 'says-503', '500-after-commit'],
  acts: [
    act('find-photos', 0, 777, 22, 400),
    act('find', 1, 838, 25, 0),
    act('find', 1, 207, 40, 50_000),
    act('look', 0, 207, 40, 50_000),
    act('line-goes', 1, 207, 40, 0),
    act('line-goes', 0, 207, 40, 0),
    act('correct', 1, 207, 40, 0),
    act('correct', 0, 209, 40, 0),
    act('line-comes', 1, 207, 40, 5_000),
    act('line-comes', 0, 207, 40, 5_000),
    act('find', 0, 454, 22, 0),
    act('log-out', 0, 755, 5, 0),
    act('server-comes', 1, 968, 17, 0),
  ],
};

export const keptStories: Story[] = [answerAfterLogOut];
