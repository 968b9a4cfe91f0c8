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

/** `T1`, `B 3`, `T1, B2`: the letters decide, the numbers name conditions of the plan's list. */
const numbered = /^(?:[tb]\s*\d+\s*[,;/&+\s]*)+$/i;

/**
 * A cell of an ITBX table: a letter, letters with the numbers of their conditions, a word, or the text of the conditions. Texts
 * that restrict (`pembatasan`) are T, texts that ask for documents (`penyusunan`, SPPL, AMDAL) are B, both are TB; the text is
 * kept as the conditions. Null: cannot be told.
 */
export function readPermission(raw: string): { permission: Permission; conditions: string | null } | null {
  const text = raw.trim();
  const key = text.toLowerCase().replace(/[^a-z]/g, '');
  if (numbered.test(text)) {
    const both = key.includes('t') && key.includes('b');
    return { permission: both ? 'TB' : key.includes('t') ? 'T' : 'B', conditions: text };
  }
  const word = /\d/.test(text) ? undefined : exact[key];
  if (word) return { permission: word, conditions: null };
  // Also `Tidak Dizinkan/Diperbolehkan`, as a real table spells it.
  if (/^tidak(?:$|(?:di|boleh)(?!.*lebih))/.test(key)) return { permission: 'X', conditions: null };
  const restricts = /pembatasan|dibatasi|maksimal|paling banyak|melebihi|lebih dari/i.test(text);
  const asks = /penyusunan|dokumen|sppl|amdal|ukl|upl|andalalin|rekomendasi|persetujuan/i.test(text);
  if (!restricts && !asks) return null;
  return { permission: restricts && asks ? 'TB' : restricts ? 'T' : 'B', conditions: text };
}
