import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { afterSending } from '../../web/field/mine/after-sending.ts';

it('asks for the own findings at once and after a finding, not after every stretch of a track', () => {
  const sending = signal<string | null>(null);
  let asked = 0;
  const stop = afterSending(
    sending,
    (record) => record.startsWith('finding'),
    () => {
      asked += 1;
    },
  );
  expect(asked).toBe(1);

  for (let stretch = 0; stretch < 100; stretch++) {
    sending.value = `track ${stretch}`;
    sending.value = null;
  }
  expect(asked).toBe(1);

  sending.value = 'finding 1';
  sending.value = 'track 100';
  expect(asked).toBe(1);
  sending.value = null;
  expect(asked).toBe(2);

  stop();
  sending.value = 'finding 2';
  sending.value = null;
  expect(asked).toBe(2);
});
