import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../geodata/model/index.ts';
import { check, rules } from '../../geodata/rules/index.ts';
import { type VerdictText, verdictSentence } from '../../geodata/words/verdict.ts';
import { type Drawing, surroundingsOf } from './drawing.ts';

/** Drawings stand in a folder of the rule's name: `name.geojson` is what is drawn, `name.json` what must come out. `REGEN=1` writes the second anew. */
const folder = (rule: string): string => fileURLToPath(new URL(`./${rule}/`, import.meta.url));
const drawings = (rule: string): string[] =>
  readdirSync(folder(rule))
    .filter((name) => name.endsWith('.geojson'))
    .map((name) => name.replace('.geojson', ''));

/** With the spaces of a keyboard: what is expected can be written by hand. */
const typed = (text: VerdictText): VerdictText =>
  JSON.parse(JSON.stringify(text).replaceAll('\u00a0', ' ')) as VerdictText;

describe.each(rules.map(({ id }) => id))('the rule %s', (rule) => {
  it.each(drawings(rule))('judges the drawing "%s" as expected', (name) => {
    const drawing = JSON.parse(readFileSync(`${folder(rule)}${name}.geojson`, 'utf8')) as Drawing;
    const verdict = check(surroundingsOf(drawing)).verdicts.find((candidate) => candidate.rule === rule)!;
    const told = { sentence: typed(verdictSentence('id', verdict)), verdict: Verdict.parse(verdict) };
    const expected = `${folder(rule)}${name}.json`;
    const known = existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')) : null;
    if (process.env.REGEN === '1' && !isDeepStrictEqual(known, told))
      writeFileSync(expected, `${JSON.stringify(told, null, 2)}\n`);
    else expect(told, `run with REGEN=1 and read what ${name}.json says`).toEqual(known);
    expect(told.sentence.sentence).not.toBe('');
    if (verdict.outcome === 'unclear') expect(told.sentence.settle).not.toBeNull();
  });
});
