import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a verdict may hang on: the rules, the geometry under them, and who clips, labels and projects for it. */
const folders = ['geodata/rules', 'geodata/geometry'];
const libraries = ['@turf/turf', 'polylabel', 'proj4'];

/** The number of the rules (`ruleSet`), and the sources that it was given for. */
export interface RuleSetOnRecord {
  ruleSet: string;
  sha256: string;
}

export const recordOfRuleSet = join(root, 'test/house/rule-set.json');
export const ruleSetOnRecord = (): RuleSetOnRecord => JSON.parse(readFileSync(recordOfRuleSet, 'utf8'));

/** What runs of a source: without line ends of other systems, and comments that take lines of their own. */
const saidIn = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll(/^[ \t]*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/.*)\n/gm, '');

/** Hash of the sources as they are. */
export function hashOfRules(): string {
  const hash = createHash('sha256');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const library of libraries) hash.update(`${library} ${dependencies[library]}\0`);
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((it) => it.endsWith('.ts'))
      .map((it) => it.replaceAll('\\', '/'))
      .sort()) {
      const text = saidIn(readFileSync(join(root, folder, name), 'utf8'));
      hash.update(`${folder}/${name}\0${text}\0`);
    }
  return hash.digest('hex');
}
