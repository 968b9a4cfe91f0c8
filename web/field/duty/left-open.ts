import { computed, effect, signal, untracked } from '@preact/signals';
import { call, type ResultOf } from '../../data/call.ts';
import { session } from '../../data/session.ts';
import { items } from '../../offline/outbox.ts';
import { openPanel, panel } from '../panel.ts';
import { duty, goOnWith, mark, onDuty } from './duty.ts';

/** A time on duty as the server knows it. */
type OpenDuty = NonNullable<ResultOf<'get /api/duties/open'>['duty']>;

/** Begun before a log-out or on another device, and not ended; null: there is none, or nobody could say. */
export const leftOpen = signal<OpenDuty | null>(null);

/** The server lets no duty be longer, ms. */
const longestMs = 16 * 3_600_000;

/** No mark of this device is on its way. */
const told = computed(() => items.value.every(({ kind, state }) => kind !== 'duty' || state === 'received'));

/** True when it was forgotten: nobody is on duty for so long. */
export const isForgotten = ({ beganAt }: OpenDuty): boolean => Date.now() - Date.parse(beganAt) >= longestMs;

/** Asks as soon as no mark of this device is on its way, and again with the network. Returns the stop. */
export function keepAskingLeftOpen(): () => void {
  const stop = effect(() => {
    if (told.value && !onDuty.value) untracked(() => void ask());
  });
  const again = () => {
    if (!onDuty.peek()) void ask();
  };
  addEventListener('online', again);
  return () => {
    stop();
    removeEventListener('online', again);
    leftOpen.value = null;
  };
}

async function ask(): Promise<void> {
  if (!session.peek()) return;
  const answer = await call('get /api/duties/open').catch(() => null);
  if (!answer || onDuty.peek()) return;
  leftOpen.value = answer.duty?.id === duty.peek()?.id ? null : answer.duty;
  if (leftOpen.value && panel.peek().kind === 'none') openPanel({ kind: 'duty' });
}

/** Goes on with it on this device. */
export async function goOn(left: OpenDuty): Promise<void> {
  leftOpen.value = null;
  await goOnWith(left);
}

/** Ends it now; one that was forgotten at the longest that a duty may be. */
export async function endLeftOpen(left: OpenDuty): Promise<void> {
  const at = new Date(Math.min(Date.now(), Date.parse(left.beganAt) + longestMs)).toISOString();
  await mark({ duty: left.id, what: 'ended', at, patrol: left.patrol });
  leftOpen.value = null;
}
