import { describe, expect, it } from 'vitest';
import type { Area } from '../../geodata/model/index.ts';
import { check, rules, type Surroundings } from '../../geodata/rules/index.ts';
import { careful } from '../../server/workflows/judge-aside.ts';
import { rectangle, surroundingsOf } from '../rules/drawing.ts';

/** A star of long thin rays: few corners, and a day's work for a clipper. */
const star = (corners: number): Area => {
  const ring = Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / corners;
    const reach = i % 2 ? 0.0005 : 0.000005;
    return [98.67 + reach * Math.cos(angle), 3.59 + reach * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
};

const rounded = (corners: number): Area => {
  const ring = Array.from({ length: corners }, (_, i): [number, number] => [
    98.67 + 0.0001 * Math.cos((2 * Math.PI * i) / corners),
    3.59 + 0.0001 * Math.sin((2 * Math.PI * i) / corners),
  ]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
};

function under(subject: Area): Surroundings {
  const grid = (role: string, by: number) =>
    Array.from({ length: 16 }, (_, i) => ({
      type: 'Feature' as const,
      properties: { role, number: `${role}-${i}`, code: 'R-2', name: 'Perumahan' },
      geometry: rectangle(
        ((i % 4) - 2) * by,
        (Math.floor(i / 4) - 2) * by,
        ((i % 4) - 1) * by,
        (Math.floor(i / 4) - 1) * by,
      ),
    }));
  return surroundingsOf({
    type: 'FeatureCollection',
    story: '',
    features: [
      { type: 'Feature', properties: { role: 'subject' }, geometry: subject },
      ...grid('zone', 40),
      ...grid('parcel', 20),
      ...grid('permit', 20),
    ],
  });
}

describe('what people send to be judged', () => {
  it('holds nobody else up, however tangled it is', async () => {
    await careful.judge(under(rounded(40)));
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const surroundings = under(rounded(400));
    const answer = await careful.judge(surroundings);
    clearInterval(beat);
    expect(answer).toEqual(check(surroundings));
    expect(longest).toBeLessThan(1000);
  }, 60_000);

  it('is told that the service is busy when too much of that kind waits', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, () => careful.judge(under(rounded(40)))),
    );
    const refused = answers.flatMap((it) => (it.status === 'rejected' ? [it.reason.code] : []));
    expect(refused).toEqual(Array(8).fill('store-busy'));
  }, 60_000);

  it('is refused when it takes too long, and the next is judged all the same', async () => {
    await expect(careful.judge(under(star(4000)))).rejects.toMatchObject({
      code: 'geometry-not-checkable',
      faults: [{ code: 'too-complex' }],
    });
    expect((await careful.judge(under(rounded(40)))).verdicts).toHaveLength(rules.length);
  }, 60_000);
});
