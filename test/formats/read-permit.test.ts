import { describe, expect, it } from 'vitest';
import { permitState } from '../../geodata/rules/index.ts';
import { importProblem } from '../../geodata/words/import-problem.ts';
import { permitShapes } from '../../server/formats/permits/permit-shapes.ts';
import { permitReader } from '../../server/formats/permits/read-permit.ts';

const shape = permitShapes.find(({ id }) => id === 'own')!;
const place = { cityCode: '12.71', timeZone: 'Asia/Jakarta' as const, kecamatan: [], kelurahan: [] };
const day = '2026-11-21';

/** Rows of a table as an office exports it; a permit each, numbered by its place. */
function read(rows: Record<string, unknown>[]) {
  const numbered = rows.map((row, i) => ({
    [shape.number[0]!]: `SK-PBG-127101-0103202${i % 10}-001`,
    ...row,
  }));
  const reader = permitReader(shape, numbered, place);
  return numbered.map((row) => {
    const permit = reader(row);
    if ('refused' in permit) throw new Error(permit.refused.code);
    return { ...permit, state: permitState({ ...permit.permit, id: '1', geometry: null }, day) };
  });
}
const issued = shape.issuedOn[0]!;
const revoked = shape.revokedOn[0]!;
const validTo = shape.validTo[0]!;

describe('a permit of an office table', () => {
  it.each(['31/31/2024', '2023', 'bulan lalu', 'Agustus 2024'])(
    'is revoked when its revocation is dated %j, which no calendar knows',
    (when) => {
      const [permit] = read([{ [issued]: '01/03/2021', [revoked]: when }]);
      expect(permit!.state).toBe('revoked');
      expect(permit!.warnings).toMatchObject([{ code: 'date-unclear' }]);
    },
  );

  it('that is valid until a year has ended with that year', () => {
    const [past, running] = read(
      [{ [validTo]: '2020' }, { [validTo]: 2026 }].map((row) => ({ ...row, [issued]: '01/03/2019' })),
    );
    expect([past!.permit.validTo, past!.state]).toEqual(['2020-12-31', 'expired']);
    expect(running!.warnings.length).toBeGreaterThan(0);
  });

  it('keeps its day back when the column shows that months come first', () => {
    const rows = ['12/25/2024', '03/04/2025', '05/05/2025'].map((when) => ({ [issued]: when }));
    const [christmas, either, same] = read(rows);
    expect([christmas, either, same].map((it) => it!.permit.issuedOn)).toEqual([null, null, '2025-05-05']);
    expect(either!.warnings).toMatchObject([{ code: 'date-unclear' }]);
  });

  it('of a status that nobody knows is taken, said and not yet believed', () => {
    const [odd, issuedOne] = read([{ status: 'Arsip' }, { status: 'SK PBG Terbit' }]);
    expect(odd).toMatchObject({
      state: 'unclear',
      warnings: [{ code: 'status-unclear', figures: { status: 'Arsip' } }],
    });
    expect(issuedOne).toMatchObject({ state: 'in-force', warnings: [] });
  });

  it('reads days first when nothing speaks against it', () => {
    const [first] = read([{ [issued]: '03/04/2025' }, { [issued]: '25/12/2024' }]);
    expect(first!.permit.issuedOn).toBe('2025-04-03');
  });

  it('keeps no text longer than an address, and says which and how long it may be', () => {
    const address = shape.address[0]!;
    const fits = 'J'.repeat(400);
    const [kept, dropped] = read([{ [address]: ` ${fits} ` }, { [address]: `${fits}l` }]);
    expect([kept!.permit.address, kept!.warnings]).toEqual([fits, []]);
    expect([dropped!.permit.address, dropped!.warnings]).toEqual([
      null,
      [{ code: 'text-too-long', figures: { column: address, value: 'J'.repeat(80), most: 400 } }],
    ]);
    expect(importProblem('id', dropped!.warnings[0]!)).toContain('lebih dari 400 huruf');
  });

  it('many long texts at once leave a small permit, in no time', () => {
    const page = 'kata '.repeat(200_000);
    const texts = [shape.address, shape.buildingFunction, shape.kelurahan, shape.kecamatan].map(
      ([name]) => name!,
    );
    const rows = Array.from({ length: 200 }, () => Object.fromEntries(texts.map((name) => [name, page])));
    for (const { permit, warnings } of read(rows)) {
      expect(JSON.stringify(permit).length).toBeLessThan(1_000);
      expect(warnings.map(({ code }) => code)).toEqual(texts.map(() => 'text-too-long'));
      expect(JSON.stringify(warnings).length).toBeLessThan(2_000);
    }
  });

  it('whose status or number is a page is refused: cut short it might be in force', () => {
    const page = `${'Menimbang bahwa '.repeat(40)} maka izin ini DICABUT`;
    const of = (row: Record<string, unknown>) => {
      const number = { [shape.number[0]!]: 'SK-PBG-127101-01032021-001' };
      return permitReader(shape, [row], place)({ ...number, ...row });
    };
    expect(of({ status: page })).toMatchObject({
      refused: { code: 'text-too-long', figures: { column: 'status', most: 400 } },
    });
    for (const length of [121, 401, 1_000_000])
      expect(of({ [shape.number[0]!]: '9'.repeat(length) })).toMatchObject({
        refused: { code: 'text-too-long', figures: { column: shape.number[0], most: 120 } },
      });
  });

  it('keeps of a revocation that is no day only its beginning', () => {
    const [permit] = read([{ [revoked]: 'x'.repeat(1_000_000) }]);
    expect(permit!.state).toBe('revoked');
    expect(permit!.permit.status!.length).toBeLessThan(200);
  });
});
