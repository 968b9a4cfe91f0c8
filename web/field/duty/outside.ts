import { borderGap } from '../../../geodata/geometry/distance-m.ts';
import { holds } from '../../../geodata/geometry/holds.ts';
import type { Area, Fix, Position } from '../../../geodata/model/index.ts';

/** Beyond its border by more than the position's own error: nobody is warned for the other side of a road. Metres. */
const marginM = 25;

/** Where somebody stands outside of the own area. */
export interface Outside {
  /** Straight line back to the border, metres. */
  metres: number;
  /** The nearest place of the border. */
  back: Position;
}

/** Null inside, and where the position is not sure enough to say. */
export function outsideOf(area: Area, fix: Pick<Fix, 'position' | 'accuracyM'>): Outside | null {
  if (holds(area, fix.position)) return null;
  const gap = borderGap({ type: 'Point', coordinates: fix.position }, area);
  return gap.metres > fix.accuracyM + marginM ? { metres: gap.metres, back: gap.to } : null;
}

/** A warning is given once for every leaving: seen, it stays away until the officer has been inside again. */
export interface Fence {
  outside: Outside | null;
  /** The officer has read the warning of this leaving. */
  seen: boolean;
}

export const inside: Fence = { outside: null, seen: false };

/** The fence after another reading. Between inside and surely outside nothing changes. */
export function afterFix(fence: Fence, area: Area, fix: Pick<Fix, 'position' | 'accuracyM'>): Fence {
  if (holds(area, fix.position)) return inside;
  const outside = outsideOf(area, fix);
  return outside ? { ...fence, outside } : fence;
}
