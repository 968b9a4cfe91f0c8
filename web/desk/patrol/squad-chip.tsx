import { theme } from '../../data/preferences.ts';
import { roundColour, roundColours, roundLetter } from '../../map/round-look.ts';

/** A squad's letter, or one of its stops, in its colour on the map. */
export function SquadChip({ place, text, fixed }: { place: number; text?: string; fixed?: boolean }) {
  return (
    <span
      class={`squad-chip ${fixed ? 'squad-chip-fixed' : ''}`}
      style={{ background: roundColour(theme.value, place), color: roundColours[theme.value].on }}
    >
      {text ?? roundLetter(place)}
    </span>
  );
}
