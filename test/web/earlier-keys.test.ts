import { expect, it } from 'vitest';
import { joinSealed, nonceBytes } from '../../geodata/wire/sealed.ts';
import type { Answer, Ask } from '../../web/offline/device/ask.ts';
import { fetchEarlierKeys } from '../../web/offline/device/earlier-keys.ts';
import type { KeyRing } from '../../web/offline/device/key-ring.ts';
import type { Ports } from '../../web/offline/device/ports.ts';
import { bytesOf } from '../../web/offline/device/seal.ts';

const person = '0190a000-0000-7000-8000-000000000001';
const sealed = joinSealed(
  bytesOf({ v: 1, keyId: 'server', escrow: 'AAAA' }),
  new Uint8Array(nonceBytes),
  new Uint8Array(32),
);
const shelf = {
  unsent: async () => [{ owner: person, escrowed: true, key: 'earlier', sealed }],
} as unknown as Ports['shelf'];
const ask: Ask = async () => ({ kind: 'no', status: 500, why: { code: 'unused' } as never });

const ringThatIsTold = (...answers: Answer['kind'][]) => {
  let asked = 0;
  const ring = {
    who: () => ({ person }),
    has: async () => false,
    fetch: async () => answers[asked++]!,
  } as unknown as KeyRing;
  return { ring, asked: () => asked };
};

it('a key of an earlier log-in is asked for again when no answer came, until it is given or refused', async () => {
  const refused = new Set<string>();
  const given = ringThatIsTold('later', 'later', 'yes');
  const rounds: boolean[] = [];
  for (let i = 0; i < 3; i++) rounds.push(await fetchEarlierKeys({ shelf }, given.ring, ask, refused));
  expect(rounds).toEqual([false, false, true]);
  const never = ringThatIsTold('no', 'yes');
  for (let i = 0; i < 3; i++) expect(await fetchEarlierKeys({ shelf }, never.ring, ask, refused)).toBe(false);
  expect(never.asked()).toBe(1);
});
