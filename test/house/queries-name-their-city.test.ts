import { describe, expect, it } from 'vitest';
import { namelessIn, referencesOf, statements, tablesWithCity, textsOf } from './statements.ts';

/** Declared reference tables: keyed by something that tells its city. */
const reference = new Set(['person']);
const tables = tablesWithCity().filter((table) => !reference.has(table));

describe('every statement of server/queries', () => {
  it('names the city of every table, unless it is a reference table', () => {
    const nameless = statements().flatMap(({ file, text }) => {
      const aliases = namelessIn(text, tables);
      return aliases.length > 0 ? [`${file}: ${aliases.join(', ')} in ${text.trim().slice(0, 160)}`] : [];
    });
    expect(nameless).toEqual([]);
  });

  it('is found at all, and so are the tables', () => {
    const found = statements().filter(({ text }) => referencesOf(text, tables).length > 0);
    expect(found.length).toBeGreaterThan(100);
    expect(tables).toEqual(
      expect.arrayContaining(['finding', 'feature', 'zone', 'permit', 'swept_building']),
    );
    expect(tables).not.toContain('session');
  });

  const nameless = (source: string): string[] => textsOf(source).flatMap((text) => namelessIn(text, tables));

  it.each([
    ['a condition is missing', 'sql`select body from finding where id = $`', ['finding']],
    [
      'another table has the condition',
      'sql`select 1 from finding f join permit p on p.id = f.id where f.city = $`',
      ['p'],
    ],
    [
      'tables know each other, but not the city',
      'sql`select 1 from case_file c join finding f on f.city = c.city and f.id = c.finding_id where $`',
      ['c', 'f'],
    ],
    [
      'one of two looks has it',
      'sql`select 1 from feature f where f.city = $ union all select 1 from feature f where f.id = $`',
      ['f'],
    ],
    ['a table stands after a comma', 'sql`select 1 from zone z, permit p where z.city = $`', ['p']],
    ['it is written by hand', "raw('select * from finding')", ['finding']],
    ['it is written by hand inside another', 'sql`select $' + '{raw(`(select 1 from zone z)`)}`', ['z']],
    [
      'what goes in comes from elsewhere',
      'sql`insert into photo (city, id) select $, id from photo`',
      ['photo'],
    ],
    ['rows go in without it', 'sql`insert into photo (id) values ($)`', ['photo']],
  ])('would be caught where %s', (_, source, aliases) => {
    expect(nameless(source)).toEqual(aliases);
  });

  it.each([
    'sql`select 1 from finding f join permit p on p.city = f.city and p.id = f.id where f.city = $`',
    'sql`with zone as (select 1) select * from zone`',
    'sql`insert into photo (city, id) values ($, $)`',
    'sql`update plan set name = $ where city = $`',
    '/** `from finding` */ // from finding',
  ])('is let go in %s', (source) => {
    expect(nameless(source)).toEqual([]);
  });
});
