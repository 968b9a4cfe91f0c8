import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes, type Verdict } from '../../geodata/model/index.ts';
import { rules } from '../../geodata/rules/index.ts';
import { type FamilyRead, readVerdicts } from '../../geodata/words/read-verdicts.ts';
import { familyOf } from '../../geodata/words/rules/families.ts';

const verdict = (rule: string, given: Partial<Verdict> = {}): Verdict => ({
  rule,
  row: null,
  outcome: 'complies',
  legacy: false,
  measured: null,
  limit: null,
  margin: null,
  unit: null,
  uncertainty: null,
  probability: null,
  settle: null,
  basis: null,
  evidence: null,
  figures: {},
  sources: [],
  times: { built: null, reported: null, today: 'complies' },
  ...given,
});
const unclear = (rule: string, code: string, figures: Verdict['figures'] = {}): Verdict =>
  verdict(rule, { outcome: 'unclear', settle: { code, figures } });

describe('verdicts as people read them', () => {
  it('tell every rule in one place, whatever came out', () => {
    const one = (rule: string) =>
      fc
        .record({
          outcome: fc.constantFrom(...outcomes),
          legacy: fc.boolean(),
          margin: fc.option(fc.integer()),
          code: fc.constantFrom('survey', 'no-parcel', 'layer-missing', 'outside-plan', 'built-on'),
        })
        .map(({ outcome, legacy, margin, code }) =>
          verdict(rule, {
            outcome,
            margin,
            legacy: legacy && outcome === 'complies',
            settle: outcome === 'unclear' ? { code, figures: { layer: 'rivers' } } : null,
          }),
        );
    fc.assert(
      fc.property(fc.tuple(...rules.map(({ id }) => one(id))), (all) => {
        const { families, unanswered, rest } = readVerdicts('id', all);
        const told = [
          ...families.flatMap((it) => [
            ...it.verdicts.map(({ rule }) => rule),
            ...it.questions.flatMap((question) => question.rules),
          ]),
          ...unanswered.flatMap((question) => question.rules),
          ...rest.flatMap((it) => [...it.complies, ...it.notApplicable].map(({ rule }) => rule)),
        ];
        expect(told.sort()).toEqual(rules.map(({ id }) => id).sort());
        for (const { family, verdicts } of families)
          for (const { rule } of verdicts) expect(familyOf(rule)).toBe(family);
      }),
    );
  });

  it('begin with the family of the worst, and in it with the worst', () => {
    const { families } = readVerdicts('id', [
      unclear('permit', 'whose-permit'),
      verdict('kdb', { legacy: true }),
      verdict('klb', { outcome: 'unclear', margin: 0.1, settle: { code: 'survey-area', figures: {} } }),
      verdict('kdh', { outcome: 'violates' }),
      verdict('gsb', { legacy: true }),
    ]);
    const told = ({ family, verdicts }: FamilyRead) => [family, ...verdicts.map(({ rule }) => rule)];
    expect(families.map(told)).toEqual([['intensity', 'kdh', 'klb', 'kdb'], ['permit'], ['lines', 'gsb']]);
  });

  it('ask once what would settle several rules', () => {
    const [family] = readVerdicts('id', [
      unclear('kdb', 'no-parcel'),
      unclear('klb', 'no-parcel'),
      unclear('height', 'built-on'),
    ]).families;
    expect(family!.questions.map(({ rules: asked }) => asked)).toEqual([['kdb', 'klb'], ['height']]);
  });

  it('name all layers that the city lacks in one sentence', () => {
    const { families, unanswered } = readVerdicts('id', [
      unclear('lake-setback', 'layer-missing', { layer: 'lakes' }),
      unclear('lp2b', 'layer-missing', { layer: 'overlays' }),
      unclear('flood', 'layer-missing', { layer: 'overlays' }),
    ]);
    expect(families).toEqual([]);
    expect(unanswered).toEqual([
      {
        rules: ['lake-setback', 'lp2b', 'flood'],
        settle: expect.stringMatching(/^Data \S.*, \S.* kota ini belum dimasukkan\.$/),
      },
    ]);
  });
});
