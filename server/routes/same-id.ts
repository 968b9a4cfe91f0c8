import { Refusal } from '../refusal.ts';

/** A record is put under its own id, not under another's. */
export function refuseOtherId(params: { id: string }, body: { id: string }): void {
  if (body.id === params.id) return;
  const fault = { pointer: '/id', code: 'wrong-value', figures: { values: params.id } };
  throw new Refusal('invalid-request', { faults: [fault] });
}
