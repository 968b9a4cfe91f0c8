import type { IntensityRow } from '../../../geodata/model/index.ts';
import { readNumber } from '../values.ts';

type Gsb = Pick<IntensityRow, 'gsbM' | 'gsbFormula' | 'gsbFrom'>;

const origins = [
  { form: /(?:dari )?(?:as|sumbu) jalan/, from: 'road-axis' },
  { form: /(?:dari )?(?:tepi|pinggir) (?:badan )?jalan/, from: 'road-edge' },
  { form: /(?:dari )?(?:garis |batas )(?:persil|kavling|kapling|lahan)/, from: 'parcel-line' },
] as const;

/** `[a/]b n`, `n/b`, `a n` with or without a constant, after blanks and signs of multiplication are gone. */
const formula = /^(?:([1-9]\d*)\/([1-9]\d*)n|n\/([1-9]\d*)|(\d+(?:\.\d+)?)n|n)(?:([+-])(\d+(?:\.\d+)?))?m?$/;

/**
 * The building line as plans write it: metres, or a formula in the width of the road, and from where if they say so:
 * `15 m dari as jalan`, `½ n + 1`, `setengah lebar jalan + 1`. The formula comes out as `[k*]n[/d][+c]` in `n`, the width of the
 * road in metres. Null: anything else.
 */
export function readGsb(raw: string, mark: '.' | ',' | null): Gsb | null {
  let text = raw.toLowerCase().replace(/\s+/g, ' ').trim();
  let gsbFrom: Gsb['gsbFrom'] = null;
  for (const { form, from } of origins) {
    // `lebar jalan` is the width in a formula; only what stands at the end says where to measure from.
    const found = new RegExp(`\\s*${form.source}$`).exec(text);
    if (!found) continue;
    text = text.slice(0, found.index);
    gsbFrom = from;
    break;
  }
  const metres = readNumber(text, mark);
  if ('value' in metres) return { gsbM: metres.value, gsbFormula: null, gsbFrom };
  const plain = text
    .replace(/½/g, '1/2')
    .replace(/setengah/g, '1/2')
    .replace(/lebar jalan/g, 'n')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\(([^()+-]*)\)/g, '$1')
    .replace(/\bkali\b|[x×*\s]/g, '');
  const found = formula.exec(plain);
  if (!found) return null;
  const [, over, under, divisor, factor, sign, constant] = found;
  const of =
    over !== undefined
      ? `${over === '1' ? '' : `${over}*`}n/${under}`
      : divisor !== undefined
        ? `n/${divisor}`
        : factor !== undefined
          ? `${factor}*n`
          : 'n';
  return { gsbM: null, gsbFormula: constant === undefined ? of : `${of}${sign}${constant}`, gsbFrom };
}
