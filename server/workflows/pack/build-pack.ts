import { ruleSet } from '../../../geodata/rules/index.ts';
import type { PackManifest, PackPart } from '../../../geodata/wire/packs.ts';
import type { KeptPack, PackFiles } from '../../files/pack-files.ts';
import { sha256 } from '../../files/sha256.ts';
import { selectLastSeq } from '../../queries/change.ts';
import { selectNamesIn } from '../../queries/pack-area.ts';
import { selectWhatIsShown } from '../../queries/shown.ts';
import type { Store } from '../../store/store.ts';
import { cityFacts } from '../city-facts.ts';
import { caseStep, type PhotosForPacks } from './case-parts.ts';
import { lawSteps } from './law-parts.ts';
import { type PackArea, packBox, stateOf } from './pack-area.ts';
import { type Squeeze, withSqueeze } from './squeeze.ts';
import type { Bench, Step } from './step.ts';
import { tileSteps } from './tile-parts.ts';

export interface PackTools {
  store: Store;
  packs: PackFiles;
  photos: PhotosForPacks;
  clock: () => Date;
  /** Told after every step. */
  progress(done: number, total: number): void;
}

/** An area that changes while it is packed is packed again so often. */
const tries = 3;
/** Between two statements others are served for as long as the last one took, up to this, ms. */
const longestPause = 100;

/** Makes the pack of an area as the city stands now. The same state gives the same bytes. */
export async function buildPack(area: PackArea, tools: PackTools): Promise<KeptPack> {
  for (let tried = 0; tried < tries; tried++) {
    const state = await stateOf(tools.store, area, tools.clock());
    const manifest = await withSqueeze((squeeze) => once(area, tools, squeeze));
    if ((await stateOf(tools.store, area, tools.clock())) === state) return { state, manifest };
  }
  throw new Error(`The area ${area.name} did not stand still while it was packed.`);
}

async function once(area: PackArea, tools: PackTools, squeeze: Squeeze): Promise<PackManifest> {
  const { store, packs, clock } = tools;
  const { city } = area;
  const [seq, shown] = await Promise.all([selectLastSeq(store, city), selectWhatIsShown(store, city)]);
  const box = packBox(area, shown);
  const { today, ...facts } = await cityFacts(store, city, clock(), { drafts: false, layer: () => true });

  const parts: PackPart[] = [];
  const counts: Record<string, number> = {};
  const bench: Bench = {
    squeeze,
    async add(name, { bytes, sha256 }) {
      if (!(await packs.has(sha256))) await packs.put(sha256, bytes);
      parts.push({ name, sha256, bytes: bytes.length });
    },
    async addJson(name, value) {
      await bench.add(name, (await squeeze({ text: JSON.stringify(value), tile: null }))!);
    },
    count(what, by) {
      counts[what] = (counts[what] ?? 0) + by;
    },
  };
  await inSteps(
    [
      ({ addJson }) => addJson('facts', facts),
      async ({ addJson }) => addJson('names', await selectNamesIn(store, city, box)),
      ...lawSteps(store, { city, box, shown }),
      caseStep(store, area, tools.photos),
      ...tileSteps(store, { city, box, today, shown: facts.layers.map(({ id }) => id) }),
    ],
    bench,
    tools.progress,
  );
  // a photo of two findings is one part
  const named = [...new Map(parts.map((part) => [part.name, part])).values()].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return {
    version: sha256(
      JSON.stringify([ruleSet, box, area.geometry, named.map(({ name, sha256 }) => [name, sha256])]),
    ),
    city,
    area: { name: area.name, geometry: area.geometry },
    box,
    madeAt: clock().toISOString(),
    seq,
    ruleSet,
    bytes: named.reduce((sum, { bytes }) => sum + bytes, 0),
    counts,
    parts: named,
  };
}

async function inSteps(steps: Step[], bench: Bench, progress: PackTools['progress']): Promise<void> {
  for (const [i, step] of steps.entries()) {
    const began = performance.now();
    await step(bench);
    progress(i + 1, steps.length);
    const took = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.min(took, longestPause)));
  }
}
