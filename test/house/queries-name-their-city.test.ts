import { describe, expect, it } from 'vitest';
import { type Statement, statements, statementsOf, tablesOf } from './statements.ts';

/** Declared reference tables: the same on every node, keyed by something that tells its city. */
const reference = new Set(['city', 'person', 'session', 'spatial_ref_sys']);

const citiesTables = ({ text }: Statement): string[] =>
  tablesOf(text).filter((table) => !reference.has(table));
const namesTheCity = ({ text }: Statement): boolean =>
  /\bcity\s*=\s*(\$|[a-z_]+\.(city|code)\b)/.test(text) ||
  /insert into\s+[a-z_]+\s*\([^)]*\bcity\b/i.test(text);

describe('every statement of server/queries', () => {
  it('names the city, unless it touches reference tables only', () => {
    const nameless = statements().filter((it) => citiesTables(it).length > 0 && !namesTheCity(it));
    expect(nameless.map(({ file, text }) => `${file}: ${text.trim().slice(0, 120)}`)).toEqual([]);
  });

  it('is found at all', () => {
    expect(statements().length).toBeGreaterThan(20);
  });

  it('would be caught without its city', () => {
    const [text] = statementsOf('const a = sql`select body from finding where id = $' + '{id}`;');
    const it = { file: 'x', text: text! };
    expect(citiesTables(it)).toEqual(['finding']);
    expect(namesTheCity(it)).toBe(false);
  });
});
