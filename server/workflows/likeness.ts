/** Words that stand before a name and say nothing of it. */
const titles = /\b(kelurahan|kel|kecamatan|kec|desa|kota|kampung|jalan|jln|jl)\b\.?/g;

/** Words of an address that are spelt in many ways. */
const addressWords = /\b(jalan|jln|jl|gang|gg|nomor|no)\b\.?/gi;

/** An address without the words that everybody spells differently ("Jalan", "Jl.", "Gang", "No."); all of it when nothing else is there. */
export const bareAddress = (text: string): string => text.replace(addressWords, ' ').trim() || text;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(titles, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** How alike a question and a name are, 0 to 1: equal, beginning, containing, else shared letter triples, so that a slip of the finger is forgiven. */
export function likeness(question: string, name: string): number {
  const [asked, given] = [plain(question), plain(name)];
  if (asked === '' || given === '') return 0;
  if (asked === given) return 1;
  if (given.startsWith(asked)) return 0.9;
  if (given.includes(asked)) return 0.8;
  const [a, b] = [triples(asked), triples(given)];
  const shared = [...a].filter((triple) => b.has(triple)).length;
  return (0.79 * 2 * shared) / (a.size + b.size);
}

const triples = (text: string): Set<string> => {
  const padded = `  ${text.replaceAll(' ', '  ')} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
};
