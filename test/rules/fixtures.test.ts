import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../geodata/model/index.ts';
import { check, rules } from '../../geodata/rules/index.ts';
import { type VerdictText, verdictSentence } from '../../geodata/words/verdict.ts';
import { surroundingsOf } from './drawing.ts';
import { drawingsOf, drawn, folderOf } from './drawings.ts';

/** With the spaces of a keyboard: what is expected can be written by hand. */
const typed = (text: VerdictText): VerdictText =>
  JSON.parse(JSON.stringify(text).replaceAll('\u00a0', ' ')) as VerdictText;

/** `REGEN=1` writes anew what must come out. */
describe.each(rules.map(({ id }) => id))('the rule %s', (rule) => {
  it('has drawings', () => {
    expect(drawingsOf(rule), `draw in test/rules/${rule} what it must say`).not.toEqual([]);
  });

  it.each(drawingsOf(rule))('judges the drawing "%s" as expected', (name) => {
    const verdict = check(surroundingsOf(drawn(rule, name))).verdicts.find(
      (candidate) => candidate.rule === rule,
    )!;
    const told = { sentence: typed(verdictSentence('id', verdict)), verdict: Verdict.parse(verdict) };
    const expected = `${folderOf(rule)}${name}.json`;
    const known = existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')) : null;
    if (process.env.REGEN === '1' && !isDeepStrictEqual(known, told))
      writeFileSync(expected, `${JSON.stringify(told, null, 2)}\n`);
    else expect(told, `run with REGEN=1 and read what ${name}.json says`).toEqual(known);
    expect(told.sentence.sentence).not.toBe('');
    if (verdict.outcome === 'unclear') expect(told.sentence.settle).not.toBeNull();
  });
});
