import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const queries = fileURLToPath(new URL('../../server/queries', import.meta.url));
const migrations = fileURLToPath(new URL('../../server/migrations', import.meta.url));

export interface Statement {
  file: string;
  /** Text with `$` in place of every value. */
  text: string;
}

/** Every text in `server/queries`, whether written with the `sql` tag, in `raw()` or for later: statements, their parts, and much else. */
export function statements(): Statement[] {
  return readdirSync(queries, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => textsOf(readFileSync(join(queries, file), 'utf8')).map((text) => ({ file, text })));
}

/** Tables that have a column `city`. */
export function tablesWithCity(): string[] {
  const text = readdirSync(migrations)
    .filter((file) => file.includes('.do.'))
    .map((file) => readFileSync(join(migrations, file), 'utf8'))
    .join('\n');
  return [...text.matchAll(/create table ([a-z_]+) \(([\s\S]*?)\n\)/g)]
    .filter(([, , columns]) => /^\s*city\s/m.test(columns!))
    .map(([, name]) => name!);
}

/** Texts of one source, without its comments; a text inside a value of another (`${sql`…`}`) counts as a part of it. */
export function textsOf(source: string): string[] {
  const found: string[] = [];
  readCode(source, 0, found, found, () => false);
  return found;
}

/** Reads code to where it ends: templates go to one list, quoted texts to another. */
function readCode(
  source: string,
  start: number,
  templates: string[],
  quoted: string[],
  ends: (char: string) => boolean,
): number {
  let at = start;
  while (at < source.length && !ends(source[at]!)) {
    const char = source[at]!;
    if (source.startsWith('//', at)) at = after(source, '\n', at);
    else if (source.startsWith('/*', at)) at = after(source, '*/', at);
    else if (char === "'" || char === '"') {
      const end = endOfQuoted(source, at);
      quoted.push(source.slice(at + 1, end - 1));
      at = end;
    } else if (char === '`') {
      const template = readTemplate(source, at + 1, quoted);
      templates.push(template.text);
      at = template.end;
    } else at++;
  }
  return at + 1;
}

const after = (source: string, mark: string, from: number): number => {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
};

function endOfQuoted(source: string, start: number): number {
  let at = start + 1;
  while (source[at] !== source[start]) at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function readTemplate(source: string, start: number, quoted: string[]): { text: string; end: number } {
  let text = '';
  let at = start;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      const parts: string[] = [];
      let depth = 0;
      at = readCode(source, at + 2, parts, quoted, (char) => {
        if (char === '{') depth++;
        return char === '}' && depth-- === 0;
      });
      text += parts.length > 0 ? ` ${parts.join(' ')} ` : '$';
    } else text += source[at++];
  }
  return { text, end: at + 1 };
}

/** A table in a statement, under the name that it has there. */
export interface Reference {
  table: string;
  alias: string;
}

/** What may stand behind a table without being its name, or makes it a column. */
const keywords = new Set(
  'on where set join left right full inner cross natural order group having limit offset using union except intersect returning values for select and or text uuid date jsonb'.split(
    ' ',
  ),
);

/** Rows that go in with their city. */
const withCity = /^into\s+[a-z_]+\s*\([^)]*\bcity\b/i;

/** Which of some tables a statement reads or changes, as often as it does; names of its own `with` parts are no tables. */
export function referencesOf(text: string, tables: readonly string[]): Reference[] {
  const own = new Set(
    [...text.matchAll(/\b([a-z_]+)\s*(?:\([^()]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s*)?\(/gi)].map(
      (match) => match[1]!,
    ),
  );
  return [
    ...text.matchAll(
      /(?:\b(?:from|join|update|into|using)\s+(?:lateral\s+)?|,\s*)([a-z_]+)\b(?=(?:\s+(?:as\s+)?([a-z_]\w*))?)/gi,
    ),
  ].flatMap(({ index, 0: found, 1: name, 2: alias }) => {
    const table = name!.toLowerCase();
    if (withCity.test(text.slice(index))) return [];
    const named = alias !== undefined && !keywords.has(alias.toLowerCase());
    if (!tables.includes(table) || own.has(table) || (found.startsWith(',') && !named)) return [];
    return [{ table, alias: named ? alias : table }];
  });
}

const equality = /(?:\b([a-z_]\w*)\.)?\bcity\s*=\s*(?:\$|(?:([a-z_]\w*)\.)?(?:city|code)\b)/g;

/**
 * Names under which a statement has a table without naming its city. Every table needs a condition of its own, and as many conditions as tables
 * there must be: `a.city = b.city` ties two together, and something must tie one of them to the city asked for.
 */
export function namelessIn(text: string, tables: readonly string[]): string[] {
  const references = referencesOf(text, tables);
  const aliases = references.map(({ alias }) => alias);
  const bare = references.filter(({ table, alias }) => table === alias);
  const conditions = [...text.matchAll(equality)].map(([, one, other]) => [one ?? '', other ?? '']);
  const about = (alias: string): number =>
    conditions.filter((sides) => sides.includes(alias)).length +
    (bare.some((it) => it.alias === alias) ? conditions.filter(([one]) => one === '').length : 0);
  const without = [...new Set(aliases)].filter(
    (alias) => about(alias) < aliases.filter((it) => it === alias).length,
  );
  const counting = conditions.filter(([one, other]) =>
    one === '' ? bare.length > 0 : aliases.includes(one!) || aliases.includes(other!),
  );
  return without.length > 0 || counting.length >= references.length ? without : aliases;
}
