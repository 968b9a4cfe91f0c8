import type { Flip } from '../../../geodata/wire/flips.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { ruleName } from '../../../geodata/words/verdict.ts';
import { language, speak } from '../../data/preferences.ts';
import { IconButton } from '../../ui/button.tsx';
import { Change } from './change.tsx';
import { nameOf } from './flip-marks.ts';

/** One thing that gets another result: from what to what, by which rules. */
export function FlipPanel({ flip, onClose }: { flip: Flip; onClose: () => void }) {
  const words = speak(planWords);
  const legacy = flip.after === 'legacy' || flip.rules.some(({ after }) => after === 'legacy');
  return (
    <div class="stack">
      <header class="zone-panel-head">
        <div>
          <h2>{nameOf(flip)}</h2>
          <p class="quiet small">
            {[words.kinds[flip.kind], flip.kelurahan, flip.kecamatan].filter(Boolean).join(', ')}
          </p>
        </div>
        <IconButton icon="close" label={speak(deskWords).close} onClick={onClose} />
      </header>
      <p>
        <Change before={flip.before} after={flip.after} />
      </p>
      <section>
        <h3>{words.byRule}</h3>
        <ul class="flip-rules">
          {flip.rules.map(({ rule, before, after }) => (
            <li key={rule}>
              <strong>{ruleName(language.value, rule)}</strong>
              <Change before={before} after={after} />
            </li>
          ))}
        </ul>
      </section>
      {legacy && <p class="plan-next">{words.legacyNote}</p>}
    </div>
  );
}
