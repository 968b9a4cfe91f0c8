import { bilingual, type Language } from './bilingual.ts';
import { ruleName } from './verdict.ts';

const names = bilingual<Record<string, string>>(
  {
    outcome: 'hasil',
    legacy: 'status quo',
    measured: 'terukur',
    limit: 'batas',
    margin: 'selisih',
    unit: 'satuan',
    uncertainty: 'ketelitian',
    probability: 'kemungkinan melanggar',
    settle: 'yang akan memutuskan',
    basis: 'dasar hukum',
    row: 'ketentuan',
    evidence: 'bukti di peta',
    figures: 'angka lain',
    sources: 'data yang dilihat',
    times: 'hasil menurut waktu',
    zones: 'zona',
    permits: 'izin',
    parcels: 'persil',
    plan: 'rencana',
    asOf: 'hari hukumnya',
    city: 'kota',
    reason: 'sebab tanpa jawaban',
    checkedAt: 'saat diperiksa',
    ruleSet: 'versi aturan',
  },
  {
    outcome: 'outcome',
    legacy: 'status quo',
    measured: 'measured',
    limit: 'limit',
    margin: 'margin',
    unit: 'unit',
    uncertainty: 'accuracy',
    probability: 'likelihood of a violation',
    settle: 'what would decide it',
    basis: 'legal basis',
    row: 'provision',
    evidence: 'evidence on the map',
    figures: 'further figures',
    sources: 'data looked at',
    times: 'outcome in time',
    zones: 'zones',
    permits: 'permits',
    parcels: 'parcels',
    plan: 'plan',
    asOf: 'day of the law',
    city: 'city',
    reason: 'why there is no answer',
    checkedAt: 'moment of the check',
    ruleSet: 'version of the rules',
  },
);

/** A field of an answer as a person calls it, with its path: `Tinggi: batas (verdicts[height].limit)`. */
export function fieldName(language: Language, path: string): string {
  const [, rule, ofVerdict] = /^verdicts\[([\w-]+)\]\.?(\w*)/.exec(path) ?? [];
  const field = rule === undefined ? (/^\w+/.exec(path)?.[0] ?? '') : ofVerdict;
  const said = [rule !== undefined && ruleName(language, rule), field && (names[language][field] ?? field)];
  return `${said.filter(Boolean).join(': ')} (${path})`;
}
