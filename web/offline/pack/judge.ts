import { boxOf, boxWithin, expandBox } from '../../../geodata/geometry/index.ts';
import type { Box, CheckRequest, RuleRow } from '../../../geodata/model/index.ts';
import { accuracyM, keyNamed, numberKey, reachOf, type Surroundings } from '../../../geodata/rules/index.ts';
import { codeKey } from '../../../geodata/rules/law.ts';
import { wholeSquares } from '../../../geodata/wire/pack-parts.ts';
import type { PackManifest } from '../../../geodata/wire/packs.ts';
import { surroundingsFromPack } from '../surroundings-from-pack.ts';
import { areaPackOf, type PackLaw, type ReadPart, readLaw, type Window } from './open-parts.ts';

/** Why nobody may judge on this device: the place, or the permit that was named, is not in the pack whole. */
export type Unjudged = 'outside-pack' | 'permit-elsewhere';

/** A window is a little wider than the rules look: the next question is mostly asked next door, metres. */
const nextDoorM = 150;

/** Looks around in a pack. */
export interface Judge {
  look(request: CheckRequest, days: Surroundings['days']): Promise<Surroundings | Unjudged>;
  /** All that a plan says of a zone code. */
  rowsOf(planId: string, code: string): Promise<RuleRow[]>;
}

interface Open extends Window {
  look: ReturnType<typeof surroundingsFromPack>;
}

/** What the rules may know of a place, out of a pack of which only a window around the last question is held in memory. */
export function createJudge(manifest: Pick<PackManifest, 'box' | 'parts'>, read: ReadPart): Judge {
  let law: Promise<PackLaw> | null = null;
  let open: Open | null = null;

  const readOnce = (): Promise<PackLaw> => {
    law ??= readLaw(manifest, read);
    return law;
  };
  const openAt = async (wanted: Window): Promise<Open> => {
    if (open && holds(open, wanted)) return open;
    const pack = await areaPackOf(manifest, await readOnce(), wanted, read);
    open = { ...wanted, look: surroundingsFromPack(pack) };
    return open;
  };
  const inPack = (box: Box): Box => shared(wholeSquares(box), manifest.box);

  const look: Judge['look'] = async (request, days) => {
    const drawn = boxOf(request.geometry);
    if (!boxWithin(drawn, manifest.box)) return 'outside-pack';
    const { plans } = await readOnce();
    const { nearM } = reachOf((of) => plans.ce90M[of] ?? []);
    const circumstances = request.properties ?? {};
    const key = keyNamed(circumstances);
    const start = inPack(expandBox(drawn, nearM + accuracyM(circumstances) + nextDoorM));
    let window: Window = { box: start, blocks: start, allPermits: key !== null };
    for (let wide = nearM; ; wide *= 2) {
      const opened = await openAt(window);
      const surroundings = opened.look(request, days);
      const box = surroundings ? window.box : joined(window.box, inPack(expandBox(drawn, wide)));
      const blocks = surroundings
        ? inPack(withBlocks(window.blocks, surroundings))
        : joined(window.blocks, box);
      const wanted = { ...window, box, blocks };
      if (!holds(opened, wanted)) window = wanted;
      else if (surroundings) return permitKnown(surroundings, key) ? surroundings : 'permit-elsewhere';
      else if (boxWithin(manifest.box, box)) return 'outside-pack';
    }
  };
  return {
    look,
    rowsOf: async (planId, code) =>
      (await readOnce()).rows.flatMap(({ planId: of, row }) =>
        of === planId && 'zoneCode' in row && row.zoneCode && codeKey(row.zoneCode) === codeKey(code)
          ? [row]
          : [],
      ),
  };
}

const holds = (open: Window, wanted: Window): boolean =>
  boxWithin(wanted.box, open.box) &&
  boxWithin(wanted.blocks, open.blocks) &&
  (open.allPermits || !wanted.allPermits);

/** A permit that the pack has not may be one that the server knows. */
const permitKnown = ({ permits }: Surroundings, key: string | null): boolean =>
  key === null || permits.some(({ number }) => numberKey(number) === key);

/** The window grown by the blocks that are to be counted: a block that is not held whole counts for nothing. */
function withBlocks(box: Box, { zones, rows }: Surroundings): Box {
  const limited = rows.flatMap(({ planId, row }) =>
    row.kind === 'use' && row.maxShareOfBlockPct != null ? [`${planId} ${codeKey(row.zoneCode)}`] : [],
  );
  return zones
    .filter(({ planId, code }) => limited.includes(`${planId} ${codeKey(code)}`))
    .reduce((sum, { geometry }) => joined(sum, boxOf(geometry)), box);
}

const shared = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];
const joined = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
