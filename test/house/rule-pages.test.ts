import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nationalRows, rules } from '../../geodata/rules/index.ts';
import { rowsOf } from '../../geodata/words/rule-pages/rows-of.ts';
import { rulePageFiles, rulePagesFolder } from '../../scripts/rule-page-files.ts';

describe('the pages of rules', () => {
  it('say what the rules say today: else run `npm run rule-pages`', () => {
    const standing = readdirSync(rulePagesFolder).map(
      (name) => [name, readFileSync(join(rulePagesFolder, name), 'utf8')] as const,
    );
    const made = rulePageFiles();
    const stale = [...made].filter(([name, text]) => new Map(standing).get(name) !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
    expect(standing.map(([name]) => name).filter((name) => !made.has(name))).toEqual([]);
  });

  it('leave out no row of national law', () => {
    const told = new Set(rules.flatMap(({ id }) => rowsOf(id).map((row) => row.id)));
    expect(nationalRows.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
