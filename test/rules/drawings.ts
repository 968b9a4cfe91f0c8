import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Drawing } from './drawing.ts';

/** Drawings stand in a folder of the rule's name: `name.geojson` is what is drawn, `name.json` what must come out. */
export const folderOf = (rule: string): string => fileURLToPath(new URL(`./${rule}/`, import.meta.url));

/** Names of a rule's drawings; none where nobody has drawn any yet. */
export const drawingsOf = (rule: string): string[] =>
  existsSync(folderOf(rule))
    ? readdirSync(folderOf(rule))
        .filter((name) => name.endsWith('.geojson'))
        .map((name) => name.replace('.geojson', ''))
    : [];

/** What is drawn. */
export const drawn = (rule: string, name: string): Drawing =>
  JSON.parse(readFileSync(`${folderOf(rule)}${name}.geojson`, 'utf8')) as Drawing;
