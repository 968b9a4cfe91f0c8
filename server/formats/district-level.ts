const levels: Readonly<Record<number, string>> = {
  2: 'provinsi',
  4: 'kota',
  6: 'kecamatan',
  7: 'kecamatan',
  10: 'kelurahan',
};

/** What kind of district a Kemendagri code (`12.71.01.1001`) or a BPS code (`id1275030005`) names; undefined when it is neither. */
export function levelOfCode(code: unknown): string | undefined {
  const digits = /^(?:id)?([\d.]+)$/i.exec(String(code ?? ''))?.[1]?.replaceAll('.', '') ?? '';
  return levels[digits.length];
}
