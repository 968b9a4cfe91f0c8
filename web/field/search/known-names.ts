import type { NamesPart } from '../../../geodata/wire/pack-parts.ts';
import type { Place } from '../../../geodata/wire/places.ts';

/** More than a person reads. */
const most = 10;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(jalan|jln)\b\.?/g, 'jl')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names in which every word that was written begins a word; the shortest first, because they say the least else. */
export function namesLike(names: NamesPart, written: string): Place[] {
  const asked = plain(written).split(' ').filter(Boolean);
  if (asked.length === 0) return [];
  return names
    .filter(({ name, detail }) => {
      const words = plain(`${name} ${detail ?? ''}`).split(' ');
      return asked.every((one) => words.some((word) => word.startsWith(one)));
    })
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
