import type { UseRow } from '../../../geodata/model/index.ts';

type Permission = UseRow['permission'];

/** What tables write for the five provisions, without spaces and marks. */
const exact: Readonly<Record<string, Permission>> = {
  i: 'I',
  diizinkan: 'I',
  dizinkan: 'I',
  diijinkan: 'I',
  diperbolehkan: 'I',
  diizinkandiperbolehkan: 'I',
  t: 'T',
  terbatas: 'T',
  diizinkanterbatas: 'T',
  diizinkansecaraterbatas: 'T',
  bersyaratterbatas: 'T',
  b: 'B',
  bersyarat: 'B',
  bersyarattertentu: 'B',
  diizinkanbersyarat: 'B',
  tb: 'TB',
  bt: 'TB',
  terbatasbersyarat: 'TB',
  terbatasdanbersyarat: 'TB',
  x: 'X',
  dilarang: 'X',
};

/**
 * A cell of an ITBX table: a letter, a word, or the text of the conditions. Texts that restrict (`pembatasan`) are T, texts that
 * ask for documents (`penyusunan`, SPPL, AMDAL) are B, both are TB; the text is kept as the conditions. Null: cannot be told.
 */
export function readPermission(raw: string): { permission: Permission; conditions: string | null } | null {
  const text = raw.trim();
  const key = text.toLowerCase().replace(/[^a-z]/g, '');
  const word = exact[key];
  if (word) return { permission: word, conditions: null };
  // Also `Tidak Dizinkan/Diperbolehkan`, as a real table spells it.
  if (/^tidak/.test(key)) return { permission: 'X', conditions: null };
  const restricts = /pembatasan|dibatasi|maksimal|paling banyak/i.test(text);
  const asks = /penyusunan|dokumen|sppl|amdal|ukl|upl|andalalin|rekomendasi|persetujuan/i.test(text);
  if (!restricts && !asks) return null;
  return { permission: restricts && asks ? 'TB' : restricts ? 'T' : 'B', conditions: text };
}
