import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../server/queries', import.meta.url));

export interface Statement {
  file: string;
  /** Text with `$` in place of every value. */
  text: string;
}

/** Every statement written with the `sql` tag in `server/queries`. */
export function statements(): Statement[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      statementsOf(readFileSync(join(folder, file), 'utf8')).map((text) => ({ file, text })),
    );
}

/** Statements of one source text; a fragment inside a value (`${sql`…`}`) counts as a part of its statement. */
export function statementsOf(source: string): string[] {
  const found: string[] = [];
  for (let at = source.indexOf('sql`'); at >= 0; at = source.indexOf('sql`', at)) {
    const { text, end } = readTemplate(source, at + 4);
    found.push(text);
    at = end;
  }
  return found;
}

function readTemplate(source: string, start: number): { text: string; end: number } {
  let text = '';
  let at = start;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      const value = readValue(source, at + 2);
      text += value.fragments.length > 0 ? ` ${value.fragments.join(' ')} ` : '$';
      at = value.end;
    } else text += source[at++];
  }
  return { text, end: at + 1 };
}

/** Skips a value to its closing brace; statements' fragments inside it are kept. */
function readValue(source: string, start: number): { fragments: string[]; end: number } {
  const fragments: string[] = [];
  let depth = 1;
  let at = start;
  while (depth > 0 && at < source.length) {
    if (source[at] === '`') {
      const nested = readTemplate(source, at + 1);
      fragments.push(nested.text);
      at = nested.end;
      continue;
    }
    if (source[at] === '{') depth++;
    if (source[at] === '}') depth--;
    at++;
  }
  return { fragments, end: at };
}

/** Tables a statement reads or writes; names of its own `with` parts and functions are left out. */
export function tablesOf(text: string): string[] {
  const own = new Set(
    [...text.matchAll(/\b([a-z_]+)\s*(?:\([^()]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s*)?\(/gi)].map(
      (match) => match[1]!,
    ),
  );
  const named = [
    ...text.matchAll(/\b(?:from|join|update|into|using)\s+(?:lateral\s+)?([a-z_]+)\b(?!\s*\()/gi),
  ].map((match) => match[1]!.toLowerCase());
  return [...new Set(named)].filter(
    (name) => !own.has(name) && !['select', 'set', 'unnest', 'jsonb_to_recordset'].includes(name),
  );
}
