import './rule-book.css';
import { toldRules } from 'virtual:told-rules';
import { useEffect } from 'preact/hooks';
import { ruleBookWords } from '../../geodata/words/rule-pages/rule-book-words.ts';
import type { ToldRow, ToldRule } from '../../geodata/words/rule-pages/told-rule.ts';
import { familyNames, familyWords } from '../../geodata/words/rules/families.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { language, speak } from '../data/preferences.ts';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';

/** Every rule on one page, each under its own address: `/aturan/#river-setback`. */
export function RuleBook() {
  const words = speak(ruleBookWords);
  useEffect(() => {
    document.title = `${words.title} · ${speak(uiWords).product}`;
  }, [words]);
  const rules = toldRules[language.value];
  return (
    <div class="book">
      <header class="book-head">
        <a class="book-product" href="/">
          {speak(uiWords).product}
        </a>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main class="book-main">
        <h1>{words.title}</h1>
        <p class="book-lead">{words.lead}</p>
        <Contents rules={rules} />
        {rules.map((rule) => (
          <RuleArticle key={rule.id} rule={rule} />
        ))}
      </main>
    </div>
  );
}

function Contents({ rules }: { rules: readonly ToldRule[] }) {
  const words = speak(ruleBookWords);
  return (
    <nav class="book-contents" id="contents" aria-label={words.contents}>
      {familyNames.map((family) => (
        <section key={family}>
          <h2>{speak(familyWords)[family]}</h2>
          <ul>
            {rules
              .filter((rule) => rule.family === family)
              .map(({ id, name }) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function RuleArticle({ rule }: { rule: ToldRule }) {
  const words = speak(ruleBookWords);
  return (
    <article class="book-rule" id={rule.id} aria-labelledby={`${rule.id}-name`}>
      <p class="family-name">{speak(familyWords)[rule.family]}</p>
      <h2 id={`${rule.id}-name`}>{rule.name}</h2>
      <p class="book-question">{rule.question}</p>
      <h3>{words.formula}</h3>
      <p>{rule.formula}</p>
      <h3>{words.counts}</h3>
      <Bullets items={rule.counts} />
      <h3>{words.blind}</h3>
      <Bullets items={rule.blind} />
      <h3>{words.reads}</h3>
      {rule.reads.length > 0 ? <Bullets items={rule.reads} /> : <p>{words.readsNone}</p>}
      <h3>{words.law}</h3>
      {rule.rows.length > 0 && <Rows rows={rule.rows} caption={`${words.law}: ${rule.name}`} />}
      <p>{rule.basis}</p>
      <p class="small">
        <a href="#contents">{words.back}</a>
      </p>
    </article>
  );
}

const Bullets = ({ items }: { items: readonly string[] }) => (
  <ul class="bullets">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const columns = ['where', 'limit', 'from', 'law', 'date', 'certainty'] as const satisfies (keyof ToldRow)[];

/** Provisions of national law; on a narrow screen each becomes a card. */
function Rows({ rows, caption }: { rows: readonly ToldRow[]; caption: string }) {
  const { row: heads } = speak(ruleBookWords);
  return (
    <table class="book-rows">
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={columns.map((column) => row[column]).join('|')}>
            {columns.map((column) => (
              <td key={column} data-head={heads[column]}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
