import type { Box } from '../../../geodata/model/index.ts';
import type { AreaPack } from '../../../geodata/rules/index.ts';
import {
  beyondSquares,
  type FeaturesPart,
  lawPart,
  type PermitsPart,
  type PlansPart,
  type RowsPart,
  squareAt,
  type ZonesPart,
} from '../../../geodata/wire/pack-parts.ts';
import type { PackManifest } from '../../../geodata/wire/packs.ts';

import type { HeldArea } from '../held-area.ts';

/** Reads a part of a pack by its name, unzipped and parsed. */
export type ReadPart = <T>(name: string) => Promise<T>;

/** Law of a pack that is the same wherever one stands in it. */
export interface PackLaw {
  plans: PlansPart;
  rows: AreaPack['rows'];
}

export async function readLaw({ parts }: Pick<PackManifest, 'parts'>, read: ReadPart): Promise<PackLaw> {
  const rowParts = parts.filter(({ name }) => name.startsWith(lawPart('rows', '')));
  const [plans, ...rows] = await Promise.all([
    read<PlansPart>(lawPart('plans', beyondSquares)),
    ...rowParts.map(async ({ name }) => {
      const planId = name.split('/')[2]!.split('.')[0]!;
      return (await read<RowsPart>(name)).map((row) => ({ planId, row }));
    }),
  ]);
  return { plans, rows: rows.flat() };
}

/** The squares that a box needs: those that it meets, and one more to the west and south, where what reaches into it may begin. */
export const needs = (window: Box): ((square: string) => boolean) => {
  const [west, south, east, north] = window;
  return (square) => {
    if (square.startsWith(beyondSquares)) return true;
    if (!/^-?\d+_-?\d+$/.test(square)) return false;
    const [column = 0, row = 0] = square.split('_').map(Number);
    return (
      column >= squareAt(west) - 1 &&
      column <= squareAt(east) &&
      row >= squareAt(south) - 1 &&
      row <= squareAt(north)
    );
  };
};

/** What is wanted of a pack: a piece of its box, and perhaps permits from all over it. */
export interface Window {
  box: Box;
  /** The blocks in which buildings and permits are counted; holds `box`. */
  blocks: Box;
  allPermits: boolean;
}

/** What is counted in blocks. */
const counted = new Set(['buildings', 'permits']);

/** A piece of a pack around which the rules can look: complete inside of the window, which lies in the pack's box. */
export async function areaPackOf(
  manifest: Pick<PackManifest, 'parts'>,
  { plans, rows }: PackLaw,
  window: Window,
  read: ReadPart,
): Promise<HeldArea> {
  const needed = { near: needs(window.box), counted: needs(window.blocks) };
  const features: AreaPack['features'] = {};
  const zones: AreaPack['zones'] = [];
  const permits: AreaPack['permits'] = [];
  const take = async (name: string, kind: string): Promise<void> => {
    if (kind === 'zones') zones.push(...(await read<ZonesPart>(name)));
    else if (kind === 'permits') permits.push(...(await read<PermitsPart>(name)));
    else {
      const { version, ce90M, features: found } = await read<FeaturesPart>(name);
      const layer = kind as keyof typeof features;
      features[layer] ??= [];
      for (const it of found) features[layer].push({ ...it, version, ce90M });
    }
  };
  await Promise.all(
    manifest.parts.flatMap(({ name }) => {
      const [room, kind = '', square = ''] = name.split('/');
      const wanted = room === 'law' && kind !== 'rows' && kind !== 'plans';
      const near =
        needed[counted.has(kind) ? 'counted' : 'near'](square) || (kind === 'permits' && window.allPermits);
      return wanted && near ? [take(name, kind)] : [];
    }),
  );
  return {
    city: plans.city,
    plans: plans.plans,
    zones,
    rows,
    permits,
    features,
    layers: plans.layers,
    stated: plans.ce90M,
    seen: window.box,
    blocksSeen: window.blocks,
  };
}
