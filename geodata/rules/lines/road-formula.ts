/** Letters; plans write ten. What is longer is no formula. */
const longest = 60;

/**
 * Reads a formula of the building line in `n`, the width of the road in metres: numbers with a decimal point, `n`, `+ - * /` and
 * brackets, as in `n/2+1`. Null for anything else. What it gives is metres, or null where the width gives no distance.
 */
export function readFormula(text: string): ((widthM: number) => number | null) | null {
  if (text.length > longest) return null;
  const signs = text.toLowerCase().match(/\d+(?:\.\d+)?|[n()+*/-]|\S/g) ?? [];
  const read = sum(signs);
  if (!read || read.rest.length > 0) return null;
  return (widthM) => {
    const metres = read.value(widthM);
    return Number.isFinite(metres) && metres >= 0 ? metres : null;
  };
}

/** A part of a formula that was read, and what follows it. */
interface Part {
  value: (n: number) => number;
  rest: string[];
}
type Reader = (signs: string[]) => Part | null;
type Operation = (a: number, b: number) => number;

/** Parts joined by operations of one rank, from left to right. */
const chain =
  (part: Reader, operations: Record<string, Operation>): Reader =>
  (signs) => {
    let read = part(signs);
    while (read && read.rest[0]! in operations) {
      const { value, rest } = read;
      const operation = operations[rest[0]!]!;
      const next = part(rest.slice(1));
      read = next && { value: (n) => operation(value(n), next.value(n)), rest: next.rest };
    }
    return read;
  };

function atom([first, ...rest]: string[]): Part | null {
  if (first === 'n') return { value: (n) => n, rest };
  if (first === '(') {
    const inner = sum(rest);
    return inner?.rest[0] === ')' ? { ...inner, rest: inner.rest.slice(1) } : null;
  }
  return first !== undefined && /^\d/.test(first) ? { value: () => Number(first), rest } : null;
}

const product = chain(atom, { '*': (a, b) => a * b, '/': (a, b) => a / b });
const sum: Reader = chain(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
