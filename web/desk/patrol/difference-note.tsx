import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import type { Difference } from './change.ts';
import { tellMetres } from './times.ts';

/** What the last proposal did. */
export function DifferenceNote({ difference }: { difference: Difference | undefined }) {
  const words = speak(patrolWords);
  if (!difference) return null;
  const { added, removed, reordered, metres } = difference;
  const told = [
    added.length > 0 && words.added(added.length),
    removed.length > 0 && words.removed(removed.length),
    reordered && words.reordered,
    metres !== null && metres > 0 && words.longer(tellMetres(metres)),
    metres !== null && metres < 0 && words.shorter(tellMetres(-metres)),
  ].filter(Boolean);
  return (
    <div class="panel-note" role="status">
      <strong>{words.different}:</strong> {told.join(', ')}.
      {removed.length > 0 && <p class="quiet small">{removed.map(({ title }) => title).join('; ')}</p>}
    </div>
  );
}
