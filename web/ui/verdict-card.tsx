import './verdict-card.css';
import type { Verdict } from '../../geodata/model/verdict.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { verdictSentence } from '../../geodata/words/verdict.ts';
import { language, speak } from '../data/preferences.ts';
import { Icon } from './icon.tsx';
import { markOf, OutcomeIcon } from './outcome-mark.tsx';
import { RuleLink } from './rule-link.tsx';

interface VerdictCardProps {
  verdict: Verdict;
  /** Points at the evidence on the map. */
  onShow?: () => void;
}

/** A verdict: the sentence first, then the figures, then the law, then what would settle it. */
export function VerdictCard({ verdict, onShow }: VerdictCardProps) {
  const { title, sentence, law, settle, times, figures } = verdictSentence(language.value, verdict);
  const words = speak(uiWords);
  const mark = markOf(verdict);
  return (
    <article class={`verdict-card verdict-${mark}`}>
      <p class="verdict-mark">
        <OutcomeIcon mark={mark} />
        <span>{words.outcomes[mark]}</span>
        <RuleLink rule={verdict.rule}>{words.verdict.about}</RuleLink>
      </p>
      <p class="verdict-sentence">
        <strong>{title}</strong> {sentence}
      </p>
      {times && <p class="verdict-figures">{times}</p>}
      {figures.length > 0 && <p class="verdict-figures">{figures.join(' · ')}</p>}
      {law && (
        <p class="verdict-law">
          <span class="sr-only">{words.verdict.law}: </span>
          {law}
        </p>
      )}
      {settle && (
        <p class="verdict-settle">
          <Icon name="question" size={18} />
          <span>{settle}</span>
        </p>
      )}
      {onShow && verdict.evidence && (
        <button type="button" class="verdict-link" onClick={onShow}>
          <Icon name="map" size={18} /> {words.verdict.show}
        </button>
      )}
    </article>
  );
}
