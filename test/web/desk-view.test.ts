import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Address, parseAddress, searchOf } from '../../web/desk/view.ts';

const nothing: Address = {
  section: 'findings',
  open: null,
  status: null,
  outcome: null,
  kelurahan: null,
  q: '',
  plan: null,
  view: null,
  kind: null,
  rule: null,
  code: null,
  swept: null,
  day: null,
};

test('a planner who opens the desk without an address sees all findings', () => {
  expect(parseAddress('')).toEqual(nothing);
  expect(searchOf(nothing)).toBe('');
});

test('a colleague who gets the address sees the same view', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  const view = fc.record<Address>({
    section: fc.constantFrom('findings', 'cases', 'reports', 'patrol', 'plans', 'sweep', 'data'),
    open: fc.option(fc.uuid()),
    status: fc.option(fc.constantFrom('received', 'case-opened', 'rejected')),
    outcome: fc.option(fc.constantFrom('violates', 'unclear', 'complies', 'not-applicable')),
    kelurahan: fc.option(text),
    q: fc.oneof(fc.constant(''), text),
    plan: fc.option(fc.uuid()),
    view: fc.option(fc.constant('flips')),
    kind: fc.option(fc.constantFrom('building', 'permit', 'case')),
    rule: fc.option(text),
    code: fc.option(text),
    swept: fc.option(fc.constantFrom('unclear', 'complies', 'all')),
    day: fc.option(fc.constantFrom('2026-11-22', '2027-01-01')),
  });
  fc.assert(
    fc.property(view, (it) => {
      expect(parseAddress(searchOf(it))).toEqual(it);
    }),
  );
});

test('a word in the address that means nothing narrows nothing', () => {
  expect(parseAddress('?section=kantor&status=hilang&outcome=buruk&lain=1')).toEqual(nothing);
});
