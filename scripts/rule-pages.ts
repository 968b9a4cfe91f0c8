import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePageFiles, rulePagesFolder } from './rule-page-files.ts';

/** `npm run rule-pages`: writes `docs/rules` anew, a page a rule and an index; what no rule has any more goes. */
const files = rulePageFiles();
mkdirSync(rulePagesFolder, { recursive: true });
for (const name of readdirSync(rulePagesFolder)) if (!files.has(name)) rmSync(join(rulePagesFolder, name));
for (const [name, text] of files) writeFileSync(join(rulePagesFolder, name), text);
console.log(`docs/rules: ${files.size}`);
