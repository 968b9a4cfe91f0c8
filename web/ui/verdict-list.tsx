import './verdict-list.css';
import { Fragment } from 'preact';
import type { Verdict } from '../../geodata/model/verdict.ts';
import { answerWords } from '../../geodata/words/answer.ts';
import {
  type FamilyRead,
  type Question,
  readVerdicts,
  type VerdictsRead,
} from '../../geodata/words/read-verdicts.ts';
import { familyWords } from '../../geodata/words/rules/families.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { ruleName, verdictSentence } from '../../geodata/words/verdict.ts';
import { language, speak } from '../data/preferences.ts';
import { OutcomeIcon } from './outcome-mark.tsx';
import { RuleLink } from './rule-link.tsx';
import { VerdictCard } from './verdict-card.tsx';

interface VerdictListProps {
  verdicts: readonly Verdict[];
  /** Points at one verdict's evidence on the map. */
  onShow?: (verdict: Verdict) => void;
  /** Under a heading of the same subject. */
  nested?: boolean;
}

/** Verdicts by family, the worst first; what is unknown as questions; what is in order folded into one line. */
export function VerdictList({ verdicts, onShow, nested = false }: VerdictListProps) {
  const { families, unanswered, rest } = readVerdicts(language.value, verdicts);
  const Heading = nested ? 'h4' : 'h3';
  return (
    <div class="answer">
      {families.map((read) => (
        <section key={read.family} class="answer">
          <Heading class="family-name">{speak(familyWords)[read.family]}</Heading>
          <Family read={read} {...(onShow && { onShow })} />
        </section>
      ))}
      {unanswered.length > 0 && (
        <section class="answer">
          <Heading class="family-name">{speak(answerWords).unanswered}</Heading>
          <Questions questions={unanswered} />
        </section>
      )}
      {rest.length > 0 && <Rest rest={rest} />}
    </div>
  );
}

function Family({ read, onShow }: { read: FamilyRead } & Pick<VerdictListProps, 'onShow'>) {
  return (
    <>
      {read.verdicts.map((verdict) => (
        <VerdictCard
          key={verdict.rule}
          verdict={verdict}
          {...(onShow && { onShow: () => onShow(verdict) })}
        />
      ))}
      {read.questions.length > 0 && <Questions questions={read.questions} />}
    </>
  );
}

/** One card of all that a family asks; each answer is named once, with the rules that it would settle. */
function Questions({ questions }: { questions: readonly Question[] }) {
  return (
    <article class="verdict-card verdict-unclear">
      <p class="verdict-mark">
        <OutcomeIcon mark="unclear" />
        <span>{speak(uiWords).outcomes.unclear}</span>
      </p>
      <ul class="questions">
        {questions.map(({ rules, settle }) => (
          <li key={settle}>
            <p>{settle}</p>
            <p class="question-rules">
              {rules.map((rule, index) => (
                <Fragment key={rule}>
                  {index > 0 && ', '}
                  <RuleLink rule={rule}>{ruleName(language.value, rule)}</RuleLink>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Rest({ rest }: { rest: VerdictsRead['rest'] }) {
  const words = speak(answerWords);
  const sum = (of: 'complies' | 'notApplicable') => rest.reduce((total, it) => total + it[of].length, 0);
  return (
    <details class="more">
      <summary>{words.inOrder(sum('complies'), sum('notApplicable'))}</summary>
      <div class="rest">
        {rest.map(({ family, complies, notApplicable }) => (
          <section key={family}>
            <p class="family-name">{speak(familyWords)[family]}</p>
            <ul>
              {complies.map((verdict) => (
                <InOrder key={verdict.rule} verdict={verdict} />
              ))}
            </ul>
            {notApplicable.length > 0 && (
              <p class="quiet">
                {words.notApplicable}:{' '}
                {notApplicable.map(({ rule }) => ruleName(language.value, rule)).join(', ')}
              </p>
            )}
          </section>
        ))}
      </div>
    </details>
  );
}

function InOrder({ verdict }: { verdict: Verdict }) {
  const { title, sentence } = verdictSentence(language.value, verdict);
  return (
    <li class="rest-row">
      <OutcomeIcon mark="complies" size={16} />
      <span>
        <b>{title}</b> {sentence}
      </span>
    </li>
  );
}
