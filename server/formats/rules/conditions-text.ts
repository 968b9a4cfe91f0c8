import type { UseRow } from '../../../geodata/model/index.ts';

/** Papers that texts of conditions ask for, as offices call them. Environmental papers stand together where the scale decides between them. */
const documents: readonly { form: RegExp; name: string }[] = [
  { form: /amdal\s*(?:\/|,|atau|dan\/atau)\s*ukl\s*[-/]\s*upl/i, name: 'AMDAL atau UKL-UPL' },
  { form: /amdal(?!\s*(?:\/|,|atau|dan\/atau)\s*ukl)|analisis mengenai dampak lingkungan/i, name: 'AMDAL' },
  { form: /(?<!amdal\s*(?:\/|,|atau|dan\/atau)\s*)ukl\s*[-/]\s*upl/i, name: 'UKL-UPL' },
  { form: /\bsppl\b/i, name: 'SPPL' },
  { form: /andalalin|analisis (?:mengenai )?dampak lalu lintas/i, name: 'Andalalin' },
  { form: /persetujuan lingkungan/i, name: 'Persetujuan lingkungan' },
  { form: /persetujuan (?:warga|tetangga|masyarakat)/i, name: 'Persetujuan warga sekitar' },
  { form: /rekomendasi teknis/i, name: 'Rekomendasi teknis' },
  { form: /peil banjir/i, name: 'Rekomendasi peil banjir' },
];

const percent = String.raw`(\d+(?:[.,]\d+)?)\s*(?:%|persen)`;
const most = String.raw`(?:maks(?:imal|imum)?\.?|max\.?|paling banyak|tidak (?:boleh )?(?:lebih dari|melebihi))`;
const least = String.raw`(?:min(?:imal|imum)?\.?|paling sedikit|sekurang-kurangnya|sedikitnya)`;
const share = new RegExp(`${most}\\s*${percent}\\s*(?:dari\\s+)?(?:total\\s+)?(?:luas\\s+)?blok\\b`, 'gi');
const natural = new RegExp(
  `${least}\\s*${percent}\\s*(?:dari\\s+)?(?:luas\\s+)?(?:lahan|persil|tapak|kawasan)?\\s*(?:tetap|dibiarkan|dipertahankan|harus|sebagai|berupa)?\\s*(?:lahan\\s+|ruang\\s+|kondisi\\s+|vegetasi\\s+)?alami\\b`,
  'gi',
);

/** The one figure of a form; null when the text has none or several: then the text alone speaks. */
function only(text: string, form: RegExp): number | null {
  const found = [...text.matchAll(form)];
  const value = found.length === 1 ? Number(found[0]![1]!.replace(',', '.')) : null;
  return value !== null && value > 0 && value <= 100 ? value : null;
}

/** What a text of conditions surely says: documents by name, the most of a block, the least left natural. The text itself is kept beside it. */
export const readConditions = (
  text: string,
): Required<Pick<UseRow, 'requiredDocuments' | 'maxShareOfBlockPct' | 'minNaturalPct'>> => ({
  requiredDocuments: documents.filter(({ form }) => form.test(text)).map(({ name }) => name),
  maxShareOfBlockPct: only(text, share),
  minNaturalPct: only(text, natural),
});
