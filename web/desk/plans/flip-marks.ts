import type { Flip, Standing } from '../../../geodata/wire/flips.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { speak } from '../../data/preferences.ts';
import type { MarkerItem } from '../../map/city-map.ts';
import { middleOf } from '../../map/travel.ts';

/** `Sesuai → Melanggar`, or `Tetap melanggar`: by other rules. */
export function becomes(before: Standing, after: Standing): string {
  const { outcomes } = speak(uiWords);
  const words = speak(planWords);
  return before === after ? words.stays(outcomes[after]) : words.becomes(outcomes[before], outcomes[after]);
}

/** What a person knows it by, else what it is. */
export const nameOf = ({ kind, name }: Flip): string => name ?? speak(planWords).noName[kind];

/** What flips, on the map: coloured by what it becomes; the legend says from what. */
export const markersOf = (flips: readonly Flip[]): MarkerItem[] =>
  flips.map((flip) => ({
    id: flip.id,
    point: middleOf(flip.geometry),
    shape: flip.geometry,
    ...(flip.kind === 'permit' && { paper: true as const }),
    outcome: flip.after,
    stage: flip.kind === 'case' ? 'case-opened' : 'received',
    title: nameOf(flip),
    legend: becomes(flip.before, flip.after),
  }));
