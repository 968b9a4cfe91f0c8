/**
 * Keeps a spreadsheet from taking a cell for a formula: text that begins with `= + - @`, a tab, a return or a new line gets an apostrophe before it.
 * Numbers stay as they are.
 */
export function guardCell(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // A NUL before the sign would be dropped by some programs, and the formula be there again.
  const clean = text.replaceAll('\u0000', '');
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(clean) && !/^[+-]?\d+([.,]\d+)*$/.test(clean)
    ? `'${clean}`
    : clean;
}
