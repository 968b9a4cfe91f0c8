import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../geodata/model/index.ts';
import { check, permitState, type Surroundings } from '../../geodata/rules/index.ts';
import { type Drawing, rectangle, surroundingsOf } from './drawing.ts';

type Drawn = Drawing['features'][number];
const feature = (role: string, geometry: Geometry, properties: object = {}): Drawn => ({
  type: 'Feature',
  geometry,
  properties: { role, ...properties },
});
const drawn = (features: Drawn[], more: Partial<Drawing> = {}): Surroundings =>
  surroundingsOf({ type: 'FeatureCollection', story: '', features, ...more });
const verdictOf = (rule: string, surroundings: Surroundings) =>
  check(surroundings).verdicts.find((verdict) => verdict.rule === rule)!;

const house = rectangle(0, 0, 10, 10);
const zone = feature('zone', rectangle(-60, -60, 60, 60), { code: 'R-2', name: 'Perumahan' });
const forbidden = {
  planId: 'plan',
  row: {
    id: '00000000-0000-7000-8000-000000000001',
    version: 1,
    validFrom: null,
    validTo: null,
    basis: { instrument: 'Perwal contoh', article: null, date: null, certainty: 'sample' as const },
    kind: 'use' as const,
    zoneCode: 'R-2',
    activity: 'K-01',
    activityName: 'Karaoke',
    permission: 'X' as const,
    conditions: null,
  },
};

describe('a verdict that somebody would like to be better', () => {
  it('calls nothing an older building that is said to be built in days to come', () => {
    const permit = feature('permit', rectangle(-1, -1, 11, 11), { number: 'PBG-9', issuedOn: '2030-01-01' });
    const { outcome, legacy, times } = verdictOf(
      'permit',
      drawn([feature('subject', house), zone, permit], { days: { built: '2031-01-01' } }),
    );
    expect({ outcome, legacy, built: times.built }).toEqual({
      outcome: 'violates',
      legacy: false,
      built: null,
    });
  });

  it.each(['K-01 ', ' K-01', 'k-01', 'K-01\n'])('finds a forbidden activity written %j', (activity) => {
    const surroundings = drawn([feature('subject', house, { activity }), zone], { rows: [forbidden] });
    expect(verdictOf('zone-use', surroundings).times.today).toBe('violates');
  });

  it('does not let a sliver of the neighbour’s permit cover what stands outside the own', () => {
    const own = feature('permit', rectangle(-1, -1, 9.2, 11), { number: 'PBG-1' });
    const neighbour = feature('permit', rectangle(9.2, -1, 30, 11), { number: 'PBG-2' });
    const verdict = verdictOf('permit', drawn([feature('subject', house), zone, own, neighbour]));
    expect(verdict).toMatchObject({
      outcome: 'unclear',
      settle: { code: 'whose-permit', figures: { number: 'PBG-2' } },
    });
    expect(verdict.measured).toBeCloseTo(8, 1);
  });

  it('lets a small permit that is named complete the own', () => {
    const own = feature('permit', rectangle(-1, -1, 9.2, 11), { number: 'PBG-1' });
    const annexe = feature('permit', rectangle(9.2, -1, 30, 11), { number: 'PBG-2' });
    const subject = feature('subject', house, { permitNumber: 'pbg 2' });
    expect(verdictOf('permit', drawn([subject, zone, own, annexe])).outcome).toBe('complies');
  });
});

describe('the worth of a permit without dates', () => {
  const told = (status: string) =>
    permitState(
      {
        id: '1',
        number: 'PBG-1',
        kind: 'pbg',
        status,
        issuedOn: '2021-03-01',
        validTo: null,
        revokedOn: null,
        buildingFunction: null,
        storeys: null,
        heightM: null,
        floorAreaM2: null,
        units: null,
        address: null,
        kelurahan: null,
        kecamatan: null,
        geometry: null,
      },
      '2026-11-21',
    );
  it.each([
    ['SK PBG Dicabut', 'revoked'],
    ['Tidak Berlaku', 'revoked'],
    ['Sudah tidak berlaku lagi', 'revoked'],
    ['TIDAK AKTIF', 'revoked'],
    ['Nonaktif', 'revoked'],
    ['Dibekukan', 'revoked'],
    ['Revoked', 'revoked'],
    ['Kedaluwarsa', 'expired'],
    ['Kadaluarsa', 'expired'],
    ['Habis Masa Berlaku', 'expired'],
    ['Ditolak', 'not-yet'],
    ['Menunggu pembayaran retribusi', 'not-yet'],
    ['Belum terbit', 'not-yet'],
    ['Perbaikan dokumen', 'not-yet'],
    ['Tidak Terbit', 'not-yet'],
    ['Tidak diterbitkan', 'not-yet'],
    ['Tidak jadi diterbitkan', 'not-yet'],
    ['Gagal terbit', 'not-yet'],
    ['Not issued', 'not-yet'],
    ['Tidak selesai', 'not-yet'],
    ['Ditunda', 'not-yet'],
    ['Penerbitan dihentikan', 'revoked'],
    ['Dihentikan sementara', 'revoked'],
    ['Ditangguhkan', 'revoked'],
    ['Ditutup', 'revoked'],
    ['Cancelled', 'revoked'],
    ['Suspended', 'revoked'],
    ['Void', 'revoked'],
    ['Tidak lagi berlaku', 'revoked'],
    ['Inactive', 'revoked'],
    ['Masa berlaku berakhir', 'expired'],
    ['Arsip', 'unclear'],
    ['Hantu', 'unclear'],
    ['-', 'in-force'],
    ['', 'in-force'],
    ['Active', 'in-force'],
    ['SK PBG Terbit', 'in-force'],
    ['Masih berlaku', 'in-force'],
    ['Aktif', 'in-force'],
  ])('"%s" is %s', (status, state) => {
    expect(told(status)).toBe(state);
  });
});
