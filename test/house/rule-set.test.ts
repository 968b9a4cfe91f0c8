import { expect, it } from 'vitest';
import { ruleSet } from '../../geodata/rules/index.ts';
import { hashOfRules, ruleSetOnRecord } from '../../scripts/rule-sources.ts';

/** By the number certificates are replayed, and a city is swept anew: rules that say something else under the same number would lie. */
it('a number stands for one set of rules', () => {
  expect(
    { ruleSet, sha256: hashOfRules() },
    'The rules, the geometry or a library under them changed: raise `ruleSet` in geodata/rules/index.ts, then `npm run rule-set`',
  ).toEqual(ruleSetOnRecord());
});
