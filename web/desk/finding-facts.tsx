import type { Finding } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { formatDay, formatLength, formatNumber } from '../../geodata/words/format.ts';
import { facts } from '../data/city.ts';
import { language, speak } from '../data/preferences.ts';

/** What the officer wrote down; what nobody knows is said to be unknown. */
export function FindingFacts({ finding }: { finding: Finding }) {
  const words = speak(deskWords);
  const said = language.value;
  const activity =
    facts.value?.activities.find(({ code }) => code === finding.activity)?.name ?? finding.activity;
  const rows: [string, string | null][] = [
    [words.fact.activity, activity],
    [words.fact.storeys, finding.storeys === null ? null : formatNumber(said, finding.storeys, 0)],
    [words.fact.height, finding.heightM === null ? null : formatLength(said, finding.heightM)],
    [words.fact.builtOn, finding.builtOn && formatDay(said, finding.builtOn)],
    [words.fact.permitNumber, finding.permitNumber],
    [words.fact.place, words.placedBy[finding.placedBy]],
    [words.fact.accuracy, finding.fix && `±${formatLength(said, finding.fix.accuracyM)}`],
  ];
  return (
    <section>
      <h3>{words.facts}</h3>
      {finding.note && <blockquote class="panel-note">{finding.note}</blockquote>}
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={value ? undefined : 'quiet'}>{value ?? words.unknown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
