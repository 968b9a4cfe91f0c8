import type { Basis, Outcome, Verdict } from '../model/index.ts';
import type { RuleId } from '../rules/index.ts';
import type { Language } from './bilingual.ts';
import {
  formatArea,
  formatDay,
  formatLength,
  formatLikelihood,
  formatMeasure,
  formatNumber,
} from './format.ts';
import { layerWords } from './layer.ts';
import { ruleWords } from './rules/index.ts';
import type { RuleWords, Told } from './rules/rule-words.ts';
import { verdictWords } from './verdict-words.ts';

/** Codes that `settle` of a rule may carry; each has its sentence in both languages. */
export const settleCodes = (rule: RuleId): string[] => [
  ...Object.keys(verdictWords.id.settles),
  ...Object.keys((ruleWords[rule].id as RuleWords).settles ?? {}),
];

/** Words of a rule; of one that this version does not know (an older verdict), its id. */
const wordsOf = (language: Language, rule: string): RuleWords | null =>
  (ruleWords as Record<string, Record<Language, RuleWords>>)[rule]?.[language] ?? null;

/** A verdict in words: a sentence first, then what would settle it, figures and law. */
export interface VerdictText {
  title: string;
  sentence: string;
  /** `PP 38/2011 ps. 9 huruf a`; null where no article was applied. */
  law: string | null;
  /** The next step of an unclear verdict. */
  settle: string | null;
  /** Day of building with the outcomes then and today; only where they differ. */
  times?: string;
  /** Accuracy and likelihood, in this order, as far as known. */
  figures: string[];
}

const inUnit = (language: Language, value: number | null, unit: Verdict['unit']): string =>
  value === null ? '' : formatMeasure(language, value, unit);

/** Permit numbers, of many the first two only. */
function numbersIn(language: Language, value: string): string {
  const all = value.split(', ');
  return all.length > 3
    ? `${all.slice(0, 2).join(', ')} ${verdictWords[language].andOthers(all.length - 2)}`
    : value;
}

/** Names of layers as they stand within a sentence. */
const layersIn = (language: Language, value: string): string =>
  value
    .split(', ')
    .map((layer) => (layerWords[language][layer] ?? '').toLocaleLowerCase(language))
    .join(', ');

function told(language: Language, verdict: Verdict, figures: Verdict['figures']): Told {
  const number = (key: string): number => Number(figures[key] ?? 0);
  return {
    text: (key) => {
      const value = figures[key] ?? '';
      if (typeof value === 'number') return formatNumber(language, value);
      return key === 'number' ? numbersIn(language, value) : value;
    },
    m: (key) => formatLength(language, number(key)),
    m2: (key) => formatArea(language, number(key)),
    day: (key) => (figures[key] ? formatDay(language, String(figures[key])) : ''),
    layer: layersIn(language, String(figures.layer ?? '')),
    measured: inUnit(language, verdict.measured, verdict.unit),
    limit: inUnit(language, verdict.limit, verdict.unit),
  };
}

/** `PP 38/2011 ps. 9 huruf a`; of a whole instrument it is said that the article is not on record. Invented ones have none. */
export const citation = (language: Language, { instrument, article, certainty }: Basis): string => {
  if (article !== null) return `${instrument} ${article}`;
  return certainty === 'sample' ? instrument : `${instrument}, ${verdictWords[language].noArticle}`;
};

const lawOf = (language: Language, { basis }: Verdict): string | null =>
  basis && `${citation(language, basis)} (${verdictWords[language].certainty[basis.certainty]})`;

/** Name of a rule by its id. */
export const ruleName = (language: Language, rule: string): string => wordsOf(language, rule)?.name ?? rule;

/** Word of an outcome; a legacy verdict is its own. */
export const outcomeWord = (language: Language, outcome: Outcome, legacy = false): string =>
  verdictWords[language].outcomes[legacy ? 'legacy' : outcome];

function timesOf(language: Language, { figures, times }: Verdict): string | null {
  const { standsSince } = figures;
  if (times.built === null || typeof standsSince !== 'string') return null;
  const word = (outcome: Outcome): string => outcomeWord(language, outcome).toLocaleLowerCase(language);
  return verdictWords[language].times(formatDay(language, standsSince), word(times.built), word(times.today));
}

/** A verdict in words. */
export function verdictSentence(language: Language, verdict: Verdict): VerdictText {
  const say = verdictWords[language];
  const { rule, outcome, legacy, settle, uncertainty, probability, unit } = verdict;
  const telling = told(language, verdict, verdict.figures);
  const own = wordsOf(language, rule);
  const sentence = own?.cases[String(verdict.figures.case)]?.(telling) ?? own?.plain[outcome] ?? '';
  const next =
    settle &&
    (own?.settles?.[settle.code] ?? say.settles[settle.code])?.(told(language, verdict, settle.figures));
  const times = timesOf(language, verdict);
  const figures = [
    uncertainty ? say.accuracy(inUnit(language, uncertainty, unit)) : null,
    probability !== null && (outcome === 'violates' || outcome === 'unclear' || legacy) && uncertainty
      ? say.likelihood(formatLikelihood(language, probability))
      : null,
  ];
  return {
    title: legacy
      ? say.legacyTitle(ruleName(language, rule))
      : (own?.titles[outcome] ?? outcomeWord(language, outcome)),
    sentence: legacy ? `${sentence} ${own?.legacyNote ?? say.legacyNote}` : sentence,
    law: lawOf(language, verdict),
    settle: next ?? null,
    ...(times !== null && { times }),
    figures: figures.filter((figure) => figure !== null),
  };
}
