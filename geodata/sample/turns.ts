import type { Spot } from './clean.ts';
import type { Draft } from './draft.ts';
import { plants } from './plants/index.ts';
import type { Site } from './site.ts';
import type { PlantKind } from './truth.ts';

/** Counts of anything, for what is planted in turn. */
export interface Tally {
  /** How often it was counted before. */
  of(thing: unknown): number;
  /** The same, and counts it. */
  next(thing: unknown): number;
}

export function tally(): Tally {
  const counts = new Map<unknown, number>();
  const of = (thing: unknown): number => counts.get(thing) ?? 0;
  return {
    of,
    next(thing) {
      const before = of(thing);
      counts.set(thing, before + 1);
      return before;
    },
  };
}

/** Every so many lots one more is to be planted. */
const everyLots = 8;
/** No kind waits more often than this for a lot that suits it. */
const mostWaiting = 3;

/** Kinds that few lots suit wait for them from the start. */
const rare: readonly PlantKind[] = ['kkop', 'kkop-approach', 'ktb-exceeded', 'block-share', 'legacy-plan'];

/** Plants every kind equally often, whatever lots come by: who finds no lot that suits waits for the next. */
export interface Turns extends Tally {
  /** The drafts of a planted lot, or null where nothing is planted. */
  plant(spot: Spot, draft: Draft): Draft[] | null;
}

export function turns(): Turns {
  const kinds = Object.keys(plants) as PlantKind[];
  const waiting = rare.flatMap((kind) => Array.from({ length: mostWaiting }, () => kind));
  let lots = 0;
  let next = 0;
  return {
    ...tally(),
    plant(spot, draft) {
      if (lots++ % everyLots === 0) {
        const kind = kinds[next++ % kinds.length]!;
        if (waiting.filter((other) => other === kind).length < mostWaiting) waiting.push(kind);
      }
      if (waiting.length === 0) return null;
      const site: Site = { ...spot, draft, others: [] };
      for (let i = 0; i < waiting.length; i++) {
        const kind = waiting[i]!;
        const drafts = waiting.indexOf(kind) < i ? null : planted(kind, site);
        if (!drafts) continue;
        waiting.splice(i, 1);
        return drafts;
      }
      return null;
    },
  };
}

/** A lot with a case of a kind, or null where the lot does not suit it. */
function planted(kind: PlantKind, site: Site): Draft[] | null {
  const { suits, plant } = plants[kind]!;
  if (!suits(site)) return null;
  const draft: Draft = { ...site.draft, kind, figures: {} };
  const others: Draft[] = [];
  return plant({ ...site, draft, others }) ? [draft, ...others] : null;
}
