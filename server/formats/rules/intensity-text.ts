/** One class of parcel areas and what a text gives it. Areas: more than `fromM2`, up to and with `toM2`; null: no bound. */
export interface Tier {
  fromM2: number | null;
  toM2: number | null;
  /** The figure, when the text gives one alone; null: a person must read `said`. */
  value: number | null;
  /** The text's own words about this class. */
  said: string;
}

/** Longest text of a dBASE column, with room for a blank that was trimmed. What is this long was probably cut there. */
const cutLengths = [253, 254, 255];

const number = String.raw`(\d+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+)`;
const squareMetres = String.raw`\s*(?:m2|m²|meter persegi)?`;
const below = String.raw`(?:kurang dari|di ?bawah|paling (?:banyak|luas)|maks(?:imal|imum)?|sampai(?: dengan)?|hingga|s[./]d\.?|<=?|≤)`;
const above = `(?:lebih dari|di ?atas|mulai(?: dari)?|minimal|>=?|≥)`;
const between = String.raw`(?:-|–|sampai(?: dengan)?|hingga|s[./]d\.?)`;

const classes = [
  { form: new RegExp(`^${below}\\s*${number}${squareMetres}$`, 'i'), bounds: [null, 1] },
  {
    form: new RegExp(
      `^(?:${above}\\s*)?${number}${squareMetres}\\s*${between}\\s*(?:${below}\\s*)?${number}${squareMetres}$`,
      'i',
    ),
    bounds: [1, 2],
  },
  { form: new RegExp(`^${above}\\s*${number}${squareMetres}$`, 'i'), bounds: [1, null] },
] as const;

/** `luas`, whose area it is, the class, a colon, the figures. */
const segment =
  /^luas\s+(?:(?:lp|lahan(?: perencanaan)?|persil|kav(?:e)?ling|kapling|tanah)\s+)?([^:]+):(.*)$/is;
const figure = /^(\d+(?:[.,]\d{1,2})?)\s*(?:%|persen)?$/i;
const alternative = /^alternatif\s*\d+\s*:\s*(.*)$/i;

/**
 * Reads what plans write where a figure should stand: classes of parcel areas, each with a figure or with alternatives, as in
 * `Luas LP kurang dari 60 m2 : Alternatif 1 : 100, Alternatif 2 : 90, - Luas LP 60 m2 - 120 m2 : …`.
 * All or nothing: null when a single word is not understood, or when classes overlap. Alternatives that differ are a person's
 * choice. A text that was cut at the length of its column keeps its classes but gives no figure, for nobody knows how it went on.
 */
export function readTiers(text: string): Tier[] | null {
  const parts = text
    .replace(/^[\s\-–•*]+/, '')
    .split(/(?=\bluas\b)/i)
    .map((part) => part.trim());
  const cut = cutLengths.includes(text.length);
  const whole = cut ? parts.slice(0, -1) : parts;
  const tiers: Tier[] = [];
  for (const part of whole) {
    const tier = readTier(part);
    const last = tiers.at(-1);
    if (!tier || (last && (last.toM2 === null || tier.fromM2 === null || tier.fromM2 < last.toM2)))
      return null;
    tiers.push(tier);
  }
  if (!cut) return tiers;
  const from = tiers.at(-1)?.toM2 ?? null;
  if (tiers.length > 0 && from === null) return null;
  const unfinished = { fromM2: from, toM2: null, value: null, said: `${parts.at(-1)!}…` };
  return [...tiers.map((tier) => ({ ...tier, value: null })), unfinished];
}

function readTier(part: string): Tier | null {
  const said = part.replace(/[\s,;.\-–•*]+$/, '');
  const [, area, figures] = segment.exec(said) ?? [];
  if (area === undefined || figures === undefined) return null;
  const bounds = readClass(area.trim());
  const values = readFigures(figures.trim());
  if (!bounds || !values) return null;
  const [first] = values;
  return { ...bounds, value: values.every((each) => each === first) ? first! : null, said };
}

function readClass(text: string): Pick<Tier, 'fromM2' | 'toM2'> | null {
  for (const { form, bounds } of classes) {
    const found = form.exec(text);
    if (!found) continue;
    const [fromM2, toM2] = bounds.map((group) => (group === null ? null : squareMetresOf(found[group]!)));
    return fromM2 !== null && toM2 !== null && fromM2! >= toM2! ? null : { fromM2: fromM2!, toM2: toM2! };
  }
  return null;
}

/** Areas of parcels are grouped by points (`1.000 m2`): nobody classes parcels to the litre. */
const squareMetresOf = (text: string): number =>
  Number(/^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text.replace(',', '.'));

/** One figure, or alternatives with a figure each. */
function readFigures(text: string): number[] | null {
  const alone = figure.exec(text);
  if (alone) return [decimalOf(alone[1]!)];
  const values = text.split(/,?\s*(?=alternatif)/i).map((each) => {
    const stated = alternative.exec(each.replace(/[\s,;]+$/, ''))?.[1];
    const found = stated === undefined ? null : figure.exec(stated);
    return found ? decimalOf(found[1]!) : null;
  });
  return values.length > 0 && values.every((value) => value !== null) ? values : null;
}

const decimalOf = (text: string): number => Number(text.replace(',', '.'));
