/** A district's name without what offices put before it and how they write it: `KEC. MEDAN JOHOR` is `medan johor`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\s*(kec(amatan)?|kel(urahan)?|desa)\b[.\s]*/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const capitals = (name: string): string =>
  name.replace(/[a-z0-9]+/g, (word) =>
    /^(i{1,3}|iv|vi{0,3}|ix|x)$/.test(word) ? word.toUpperCase() : word[0]!.toUpperCase() + word.slice(1),
  );

/**
 * The name as the city writes it: `KEC. MEDAN JOHOR`, `Medan Johor` and `JOHOR` are `Medan Johor`. `known` are the names of the city;
 * what is not among them is tidied only, and said (`known: false`).
 */
export function readDistrict(raw: string, known: string[]): { name: string; known: boolean } {
  const asked = plain(raw);
  const exact = known.find((name) => plain(name) === asked);
  if (exact) return { name: exact, known: true };
  const endings = known.filter((name) => plain(name).endsWith(` ${asked}`));
  if (endings.length === 1) return { name: endings[0]!, known: true };
  return { name: capitals(asked), known: false };
}
