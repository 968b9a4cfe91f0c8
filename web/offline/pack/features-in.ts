import { boxesMeet, boxOf } from '../../../geodata/geometry/box.ts';
import type { Box } from '../../../geodata/model/index.ts';
import { type FeaturesPart, lawPart } from '../../../geodata/wire/pack-parts.ts';
import { needs } from './open-parts.ts';
import { pack, packPart } from './pack.ts';

type PackFeature = FeaturesPart['features'][number];

/** Parts that were read last; a finger stays in the same few squares. */
const read = new Map<string, Promise<FeaturesPart | null>>();
const mostRead = 24;

const readOnce = (name: string, sha256: string): Promise<FeaturesPart | null> => {
  const known = read.get(sha256);
  if (known) return known;
  if (read.size >= mostRead) read.clear();
  const part = packPart<FeaturesPart>(name);
  read.set(sha256, part);
  return part;
};

/** Things of a layer that touch a box, out of the pack on this device; none without a pack. */
export async function packFeatures(layer: string, box: Box): Promise<PackFeature[]> {
  const room = lawPart(layer, '');
  const near = needs(box);
  const parts = (pack.peek()?.manifest.parts ?? []).filter(
    ({ name }) => name.startsWith(room) && near(name.slice(room.length)),
  );
  const found = await Promise.all(parts.map(({ name, sha256 }) => readOnce(name, sha256)));
  return found
    .flatMap((part) => part?.features ?? [])
    .filter(({ geometry }) => boxesMeet(boxOf(geometry), box));
}
