import { computed, signal } from '@preact/signals';
import { centroid } from '../../../geodata/geometry/centroid.ts';
import type { FindingSummary } from '../../../geodata/model/index.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { call } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { cityToday, dayOf } from '../../data/when.ts';
import type { MarkerItem } from '../../map/city-map.ts';
import { items, mine, outbox, ready, sending } from '../../offline/outbox.ts';
import { clock } from '../clock.ts';
import { panel } from '../panel.ts';
import { keepPrivate, privateNote } from '../private.ts';
import { stops } from '../round/stops.ts';
import { afterSending } from './after-sending.ts';

const fetched = signal<FindingSummary[] | null>(null);
/** The officer's findings that the server has, as of the last time it was reached; null until it ever was. */
export const listed = computed((): FindingSummary[] | null => {
  const own = mine.value.map(({ summary }) => summary);
  if (!fetched.value && own.length === 0) return null;
  const known = new Set(own.map(({ id }) => id));
  const more = (fetched.value ?? []).filter(({ id }) => !known.has(id));
  return [...own, ...more].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
});
/** When the server last told of it. */
export const listedAt = signal<string | null>(null);
/** True when the list could not be fetched. */
export const listFailed = signal(false);

/** What the device still holds: its copy wins until the server's list has the finding. */
export const onDevice = computed(() => {
  const there = new Set(listed.value?.map((it) => it.id));
  return outbox.value.filter((it) => it.state !== 'received' || !there.has(it.id)).reverse();
});

/** Visits, corrections and marks of duty that are not received, the newest first; tracks are told in one line. */
export const othersOnDevice = computed(() =>
  items.value
    .filter(
      ({ kind, state }) =>
        kind !== 'finding' && (kind !== 'track' || state === 'needs-you') && state !== 'received',
    )
    .reverse(),
);
/** Parts of the track that wait. */
export const tracksWaiting = computed(
  () => items.value.filter(({ kind, state }) => kind === 'track' && state !== 'needs-you').length,
);
/** What waits to be sent and is worth a word: tracks go along quietly. */
export const waiting = computed(
  () =>
    items.value.filter(
      ({ kind, state }) => (state === 'ready' || state === 'sending') && kind !== 'track' && kind !== 'duty',
    ).length,
);

/** Received and not in the server's list yet. */
export const sentCount = computed(() => onDevice.value.filter(({ state }) => state === 'received').length);

/** Fetches the officer's own findings. */
export async function loadMine(): Promise<void> {
  try {
    const { findings } = await call('get /api/findings', { query: { mine: '1', limit: 500 } });
    fetched.value = findings;
    listFailed.value = false;
    listedAt.value = new Date().toISOString();
    if (ready.peek()) await keepPrivate('mine-at', listedAt.value);
  } catch {
    listFailed.value = true;
    if (ready.peek()) listedAt.value ??= await privateNote<string>('mine-at').catch(() => null);
  }
}

/** A finding, or a record about one. */
const isAboutFinding = (record: string): boolean =>
  items.peek().some(({ id, kind }) => id === record && kind !== 'track' && kind !== 'duty');

/** Fetches now, and again after findings and what is about them have been sent. Returns the stop. */
export const keepMine = (): (() => void) => afterSending(sending, isAboutFinding, () => void loadMine());

/** Findings of today that this device knows of. */
export const foundToday = computed((): number => {
  void clock.value;
  const today = cityToday();
  const made = [
    ...outbox.value.filter(({ state }) => state !== 'draft').map(({ body }) => body),
    ...mine.value.map(({ recorded }) => recorded),
  ];
  return new Set(made.filter(({ observedAt }) => dayOf(observedAt) === today).map(({ id }) => id)).size;
});

/** Both together, for the map; none while a place is being chosen: a tap there means the building. */
export const markers = computed((): MarkerItem[] => {
  if (panel.value.kind === 'new') return [];
  const { kinds } = speak(findingWords);
  const { states, newFinding } = speak(fieldWords);
  const here = onDevice.value.flatMap(({ id, body: finding, state, sheet }) =>
    finding.geometry
      ? [
          {
            id,
            point: centroid(finding.geometry),
            outcome: sheet?.answer.outcome ?? ('not-applicable' as const),
            stage: state,
            title: `${finding.kind ? kinds[finding.kind] : newFinding}, ${states[state]}`,
          },
        ]
      : [],
  );
  const held = new Set(here.map((it) => it.id));
  const open = panel.value.kind === 'finding' ? panel.value.id : null;
  const there = (listed.value ?? [])
    .filter((it) => !held.has(it.id))
    .map(({ id, point, outcome, status, kind }) => ({
      id,
      point,
      outcome,
      stage: status,
      title: kinds[kind],
    }));
  // The open one is drawn as its outline with the evidence, a stop by its number; a marker would cover both.
  const numbered = new Set(stops.value.map(({ stop }) => stop.thing));
  return [...here, ...there].filter((it) => it.id !== open && !numbered.has(it.id));
});
