import type { Verdict } from '../../geodata/model/index.ts';
import { certificateWords } from '../../geodata/words/certificate.ts';
import { formatDay, formatLikelihood, formatMeasure } from '../../geodata/words/format.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { citation, ruleName, verdictSentence } from '../../geodata/words/verdict.ts';
import { verdictWords } from '../../geodata/words/verdict-words.ts';
import { language, speak } from '../data/preferences.ts';
import { markOf, OutcomeIcon } from '../ui/outcome-mark.tsx';
import { Fact } from './about-check.tsx';

const worst = ['violates', 'unclear', 'legacy'] as const;

/** Every rule of the set: what is wrong or in doubt in full, what is in order in a line, the rest by name. */
export function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const words = speak(certificateWords);
  const told = worst.flatMap((mark) => verdicts.filter((verdict) => markOf(verdict) === mark));
  const fine = verdicts.filter((verdict) => markOf(verdict) === 'complies');
  const rest = verdicts.filter((verdict) => markOf(verdict) === 'not-applicable');
  return (
    <>
      {told.length > 0 && (
        <section>
          <h2>{words.told}</h2>
          <p class="cert-note">{words.marginHint}</p>
          {told.map((verdict) => (
            <InFull key={verdict.rule} verdict={verdict} />
          ))}
        </section>
      )}
      {fine.length > 0 && <InOrder verdicts={fine} />}
      {rest.length > 0 && (
        <section>
          <h2>{words.rest}</h2>
          <p>{rest.map(({ rule }) => ruleName(language.value, rule)).join(', ')}.</p>
        </section>
      )}
    </>
  );
}

const figure = (value: number | null, unit: Verdict['unit']): string =>
  value === null ? '–' : formatMeasure(language.value, value, unit);
const likelihood = (probability: number | null): string =>
  probability === null ? '–' : formatLikelihood(language.value, probability);

function InFull({ verdict }: { verdict: Verdict }) {
  const words = speak(certificateWords);
  const said = language.value;
  const { title, sentence, settle, times } = verdictSentence(said, verdict);
  const { rule, row, basis, unit, measured, limit, margin, uncertainty, probability } = verdict;
  const mark = markOf(verdict);
  return (
    <article class={`cert-verdict cert-${mark}`}>
      <h3>
        <OutcomeIcon mark={mark} size={18} /> {speak(uiWords).outcomes[mark]}: {ruleName(said, rule)}
      </h3>
      <p>
        <strong>{title}</strong> {sentence}
      </p>
      {times && <p>{times}</p>}
      {[measured, limit, probability].some((value) => value !== null) && (
        <dl class="cert-figures">
          <Fact name={words.measured}>{figure(measured, unit)}</Fact>
          <Fact name={words.limit}>{figure(limit, unit)}</Fact>
          <Fact name={words.margin}>{figure(margin, unit)}</Fact>
          <Fact name={words.uncertainty}>{uncertainty ? `±${figure(uncertainty, unit)}` : '–'}</Fact>
          <Fact name={words.probability}>{likelihood(probability)}</Fact>
        </dl>
      )}
      <dl class="cert-facts">
        {settle && <Fact name={words.settle}>{settle}</Fact>}
        {basis && (
          <>
            <Fact name={words.basis}>{basis.instrument}</Fact>
            <Fact name={words.article}>{basis.article ?? verdictWords[said].noArticle}</Fact>
            <Fact name={words.date}>{basis.date ? formatDay(said, basis.date) : words.unknown}</Fact>
            <Fact name={words.certainty}>{verdictWords[said].certainty[basis.certainty]}</Fact>
          </>
        )}
        {row && <Fact name={words.row}>{words.rowVersion(row.id, row.version)}</Fact>}
      </dl>
    </article>
  );
}

function InOrder({ verdicts }: { verdicts: readonly Verdict[] }) {
  const words = speak(certificateWords);
  const said = language.value;
  return (
    <section>
      <h2>{words.complies}</h2>
      <table class="cert-table">
        <thead>
          <tr>
            {[words.rule, words.measured, words.limit, words.margin, words.probability, words.basis].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {verdicts.map(({ rule, measured, limit, margin, unit, probability, basis }) => (
            <tr key={rule}>
              <th scope="row">{ruleName(said, rule)}</th>
              <td>{figure(measured, unit)}</td>
              <td>{figure(limit, unit)}</td>
              <td>{figure(margin, unit)}</td>
              <td>{likelihood(probability)}</td>
              <td>
                {basis ? citation(said, basis) : '–'}
                {basis?.date && `, ${formatDay(said, basis.date)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
