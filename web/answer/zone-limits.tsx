import type { IntensityRow } from '../../geodata/model/index.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { answerSheetWords } from '../../geodata/words/public-answer.ts';
import { language, speak } from '../data/preferences.ts';
import { type Limit, limitsOf } from './permission.ts';

const figure = ({ low, high, unit }: Limit): string => {
  const number = (value: number) => formatNumber(language.value, value, 2);
  const range = low === high ? number(high) : `${number(low)}–${number(high)}`;
  return unit ? `${range}\u00a0${unit}` : range;
};

/** KDB, KLB, KDH, height and setback from the road, as the plan's table has them. */
export function ZoneLimits({ rows }: { rows: readonly IntensityRow[] }) {
  const words = speak(answerSheetWords).answer;
  const limits = limitsOf(rows);
  const notes = [...new Set(rows.map((row) => row.note).filter((note) => note !== null))];
  if (limits.length === 0 && notes.length === 0) return null;
  const varies = limits.some((limit) => limit.low !== limit.high);
  return (
    <section class="answer-section">
      <h3>{words.limits}</h3>
      <dl class="limits">
        {limits.map((limit) => (
          <div key={limit.key}>
            <dt>{words.limit[limit.key]}</dt>
            <dd>{figure(limit)}</dd>
          </div>
        ))}
      </dl>
      {varies && <p class="quiet small">{words.limitsVary}</p>}
      {notes.map((note) => (
        <p key={note} class="quiet small">
          {note}
        </p>
      ))}
    </section>
  );
}
