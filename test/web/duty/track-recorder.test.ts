import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrackChunk, TrackFix } from '../../../geodata/model/index.ts';
import { chunkMs, createTrackRecorder } from '../../../web/field/duty/track-recorder.ts';

const noon = Date.parse('2026-11-22T05:00:00Z');
const fixAt = (seconds: number, accuracyM: number | null = 6): TrackFix => ({
  at: new Date(noon + seconds * 1000).toISOString(),
  position: [98.67 + seconds * 1e-6, 3.58],
  accuracyM,
});

function recorderOn(refuses: () => boolean = () => false, ordinal = 0) {
  const kept: TrackChunk[] = [];
  let ids = 0;
  const recorder = createTrackRecorder({
    duty: 'duty',
    ordinal,
    newId: () => `chunk-${ids++}`,
    keep: async (chunk) => {
      if (refuses()) throw new Error('full');
      kept.push(structuredClone(chunk));
    },
  });
  return { recorder, kept };
}

test('keeps fixes as they came, poor ones too, in chunks of less than half a minute', async () => {
  const { recorder, kept } = recorderOn();
  for (let second = 0; second <= 120; second += 4) {
    recorder.take(fixAt(second, second === 40 ? 900 : 6));
    await recorder.tick(noon + second * 1000);
  }
  await recorder.flush();
  const fixes = kept.flatMap((chunk) => chunk.fixes);
  expect(fixes).toEqual(Array.from({ length: 31 }, (_, i) => fixAt(i * 4, i === 10 ? 900 : 6)));
  expect(kept.map(({ ordinal }) => ordinal)).toEqual(kept.map((_, i) => i));
  for (const { fixes: own } of kept)
    expect(Date.parse(own.at(-1)!.at) - Date.parse(own[0]!.at)).toBeLessThan(30_000);
});

test('what waits never waits longer than the promise, however rarely fixes come', async () => {
  const { recorder, kept } = recorderOn();
  recorder.take(fixAt(0));
  await recorder.tick(noon + chunkMs - 1);
  expect(kept).toEqual([]);
  await recorder.tick(noon + chunkMs);
  expect(kept).toHaveLength(1);
});

test('goes on counting after the last chunk of an earlier page', async () => {
  const { recorder, kept } = recorderOn(undefined, 7);
  recorder.take(fixAt(0));
  expect(await recorder.flush()).toBe(true);
  expect(kept[0]?.ordinal).toBe(7);
});

test('a full device loses nothing: the same chunks are kept, once each and in order, when there is room again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ wait: fc.integer({ min: 0, max: 40 }), full: fc.boolean() }), {
        minLength: 1,
        maxLength: 60,
      }),
      async (steps) => {
        let full = false;
        const { recorder, kept } = recorderOn(() => full);
        const taken: TrackFix[] = [];
        let second = 0;
        for (const step of steps) {
          full = step.full;
          second += step.wait;
          const fix = fixAt(second);
          const before = taken.at(-1);
          recorder.take(fix);
          if (!before || Date.parse(fix.at) - Date.parse(before.at) >= 3000) taken.push(fix);
          await recorder.tick(noon + second * 1000);
        }
        full = true;
        expect(await recorder.flush()).toBe(kept.flatMap((chunk) => chunk.fixes).length === taken.length);
        full = false;
        expect(await recorder.flush()).toBe(true);
        expect(kept.flatMap((chunk) => chunk.fixes)).toEqual(taken);
        expect(kept.map(({ ordinal }) => ordinal)).toEqual(kept.map((_, i) => i));
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
      },
    ),
    { seed: 421, numRuns: 200 },
  );
});
