import type { Circumstances, LineString } from '../model/index.ts';
import type { Detail } from './detail.ts';
import { courseOf } from './drains.ts';
import type { SampleFeature } from './feature.ts';
import type { Ground } from './ground.ts';
import { add, left, ringToLine, sub, toLine, unit } from './plane.ts';
import { idOf } from './random.ts';
import type { Expected } from './truth.ts';

/** A fence along a street, with what the rule about fences must say of it. */
export interface SampleFence extends SampleFeature<LineString> {
  circumstances: Circumstances;
  expect: Expected;
}

/** Metres from the edge of the road, outwards. */
const cases: readonly { offM: number; expect: Expected }[] = [
  { offM: 1.2, expect: { fence: 'complies' } },
  { offM: -1.1, expect: { fence: 'violates' } },
  { offM: 0.02, expect: { fence: 'unclear' } },
];

/** One fence along a street of every block that is laid out: outside the road, in it, or right at its edge. */
export function* fencesOf(ground: Ground, details: Iterable<Detail>): Generator<SampleFence> {
  let turn = 0;
  for (const { block, lanes } of details) {
    for (const edge of ground.edgesOf(block)) {
      const { kind, widthM } = ground.cuts[edge.cut]!;
      const line = courseOf(ground, edge, block.index);
      const i = Math.floor((line.length - 1) / 2);
      const piece = sub(line[i + 1]!, line[i]!);
      if (kind !== 'road' || line.length < 4 || Math.hypot(...piece) < 16) continue;
      const { offM, expect } = cases[turn % cases.length]!;
      // the middle of a straight piece: the next one may bend towards the fence
      const from = add(add(line[i]!, piece, 0.3), left(unit(piece)), widthM! / 2 + offM);
      const to = add(from, piece, 0.4);
      if (lanes.some((lane) => ringToLine([from, to], lane.line) < 5)) continue;
      yield {
        id: idOf(ground.seed, 'fence', turn),
        sourceId: `PG-${turn}`,
        geometry: toLine([from, to]),
        properties: {},
        circumstances: { city: '12.71' },
        expect,
      };
      turn++;
      break;
    }
  }
}
