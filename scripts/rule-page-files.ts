import { fileURLToPath } from 'node:url';
import { type Language, languages } from '../geodata/words/bilingual.ts';
import { ruleBookWords } from '../geodata/words/rule-pages/rule-book-words.ts';
import { type ToldRule, toldRules } from '../geodata/words/rule-pages/told-rule.ts';
import { familyNames, familyWords } from '../geodata/words/rules/families.ts';

/** Where the pages of rules stand. */
export const rulePagesFolder = fileURLToPath(new URL('../docs/rules', import.meta.url));

const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\u00a0', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function lawOf(language: Language, { rows, basis }: ToldRule): string {
  const { row } = ruleBookWords[language];
  if (rows.length === 0) return basis;
  const head = [row.where, row.limit, row.from, row.law, row.date, row.certainty];
  const lines = rows.map((it) => [it.where, it.limit, it.from, it.law, it.date, it.certainty]);
  return `${table(head, lines)}\n\n${basis}`;
}

function sectionOf(language: Language, rule: ToldRule): string {
  const say = ruleBookWords[language];
  return [
    `## ${languageNames[language]}: ${rule.name}`,
    rule.question,
    `### ${say.formula}`,
    rule.formula,
    `### ${say.counts}`,
    list(rule.counts),
    `### ${say.blind}`,
    list(rule.blind),
    `### ${say.reads}`,
    rule.reads.length > 0 ? list(rule.reads) : say.readsNone,
    `### ${say.law}`,
    lawOf(language, rule),
  ].join('\n\n');
}

/** Text of every file of `docs/rules` by its name. */
export function rulePageFiles(): Map<string, string> {
  const told = { id: toldRules('id'), en: toldRules('en') };
  const made = '<!-- npm run rule-pages -->';
  const pages = told.id.map((rule, i) => {
    const sections = languages.map((language) => sectionOf(language, told[language][i]!));
    const head = [made, `# ${rule.name} (\`${rule.id}\`)`, `[${ruleBookWords.id.contents}](README.md)`];
    return [`${rule.id}.md`, `${[...head, ...sections].join('\n\n').replaceAll('\u00a0', ' ')}\n`] as const;
  });
  const families = familyNames.map((family) => {
    const rows = told.id.flatMap((rule, i) =>
      rule.family === family
        ? [[`[${rule.name}](${rule.id}.md)`, told.en[i]!.name, `\`${rule.id}\``, rule.question]]
        : [],
    );
    return `## ${familyWords.id[family]} · ${familyWords.en[family]}\n\n${table(['Aturan', 'Rule', 'id', 'Pertanyaan'], rows)}`;
  });
  const index = [
    made,
    `# ${ruleBookWords.id.title}`,
    ruleBookWords.id.lead,
    ruleBookWords.en.lead,
    ...families,
  ];
  return new Map([...pages, ['README.md', `${index.join('\n\n')}\n`]]);
}
