import { writeFileSync } from 'node:fs';
import { ruleSet } from '../geodata/rules/index.ts';
import { hashOfRules, recordOfRuleSet, ruleSetOnRecord } from './rule-sources.ts';

/** `npm run rule-set`: puts the raised number of the rules on record with the sources it stands for. */
const known = ruleSetOnRecord();
const sha256 = hashOfRules();
if (known.sha256 !== sha256 && known.ruleSet === ruleSet) {
  console.error(`The rules are not those of ${ruleSet}: raise \`ruleSet\` in geodata/rules/index.ts first.`);
  process.exitCode = 1;
} else {
  writeFileSync(recordOfRuleSet, `${JSON.stringify({ ruleSet, sha256 }, null, 2)}\n`);
  console.log(`${ruleSet}: ${sha256}`);
}
