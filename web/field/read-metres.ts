/** Metres as a person types them, with comma or dot; null when empty, undefined when it is no height (0–1.000). */
export function readMetres(text: string): number | null | undefined {
  const clean = text.trim().replace(',', '.');
  if (!clean) return null;
  const value = /^\d+(\.\d+)?$/.test(clean) ? Number(clean) : Number.NaN;
  return value >= 0 && value <= 1000 ? value : undefined;
}
