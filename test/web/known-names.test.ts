import { describe, expect, it } from 'vitest';
import type { NamesPart } from '../../geodata/wire/pack-parts.ts';
import { namesLike } from '../../web/field/search/known-names.ts';

const named = (kind: NamesPart[number]['kind'], name: string, detail: string | null = null) => ({
  kind,
  name,
  detail,
  point: [98.66, 3.58] as [number, number],
  box: null,
});
const names: NamesPart = [
  named('road', 'Jalan Kenanga'),
  named('road', 'Jl. Kenanga Raya'),
  named('road', 'Gang Melati II'),
  named('kelurahan', 'Titi Rantai', 'Medan Baru'),
  named('kecamatan', 'Medan Baru'),
];
const found = (written: string) => namesLike(names, written).map(({ name }) => name);

describe('names of the pack', () => {
  it('are found by the beginnings of their words, in any order and case, the shortest first', () => {
    expect(found('kena')).toEqual(['Jalan Kenanga', 'Jl. Kenanga Raya']);
    expect(found('RAYA ken')).toEqual(['Jl. Kenanga Raya']);
    expect(found('anga')).toEqual([]);
  });
  it('however a street is written: Jalan, Jln or Jl.', () => {
    for (const written of ['jalan kenanga', 'jln. kenanga', 'Jl Kenanga'])
      expect(found(written)).toEqual(['Jalan Kenanga', 'Jl. Kenanga Raya']);
  });
  it('of a kelurahan also by its kecamatan', () => {
    expect(found('medan baru')).toEqual(['Medan Baru', 'Titi Rantai']);
    expect(found('  ')).toEqual([]);
  });
});
