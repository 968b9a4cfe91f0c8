import { computed, effect, signal, untracked } from '@preact/signals';
import type { Box, FindingSheet, FindingSummary, Position } from '../../geodata/model/index.ts';
import { call } from '../data/call.ts';
import type { Problem } from '../data/problem.ts';
import { address } from './address.ts';
import { problemOf } from './problem-of.ts';

/** Findings under the filters of the address, newest first; null until the first answer. */
export const findings = signal<FindingSummary[] | null>(null);
/** All that match on the server, beyond the first thousand too. */
export const total = signal(0);
/** Around what a new filter found, for the map; null while nothing was filtered. */
export const found = signal<Box | null>(null);
/** Why the list could not be loaded. */
export const listProblem = signal<Problem | null>(null);
/** Ids that arrived while the planner was looking; a mark, never a jump. */
export const fresh = signal<ReadonlySet<string>>(new Set());
/** The open sheet, null while it loads or when none is open. */
export const sheet = signal<FindingSheet | null>(null);
export const sheetProblem = signal<Problem | null>(null);

const filters = computed(() => {
  const { status, outcome, kelurahan, q } = address.value;
  return JSON.stringify({ status, outcome, kelurahan, q });
});
const openId = computed(() => (address.value.section === 'findings' ? address.value.open : null));

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';
function boxAround(points: Position[]): Box | null {
  if (!points.length) return null;
  const lon = points.map(([x]) => x);
  const lat = points.map(([, y]) => y);
  return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
}

/** When the newest finding that was ever in the list was received. */
let newestSeen = '';
let listCall: AbortController | null = null;

/** Loads the list again; with `live`, what came in since is marked as new. */
export async function loadFindings(live = false): Promise<void> {
  listCall?.abort();
  listCall = new AbortController();
  const { status, outcome, kelurahan, q } = address.peek();
  try {
    const answer = await call('get /api/findings', {
      query: {
        limit: 1000,
        ...(status && { status }),
        ...(outcome && { outcome }),
        ...(kelurahan && { kelurahan }),
        ...(q.trim() && { q: q.trim() }),
      },
      signal: listCall.signal,
    });
    const arrived = live && newestSeen ? answer.findings.filter((it) => it.receivedAt > newestSeen) : [];
    if (arrived.length) fresh.value = new Set([...fresh.value, ...arrived.map((it) => it.id)]);
    for (const { receivedAt } of answer.findings) if (receivedAt > newestSeen) newestSeen = receivedAt;
    if (!live && findings.value) found.value = boxAround(answer.findings.map((it) => it.point));
    findings.value = answer.findings;
    total.value = answer.total;
    listProblem.value = null;
  } catch (error) {
    if (!isAbort(error)) listProblem.value = problemOf(error);
  }
}

/** Loads the open sheet again. */
export async function loadSheet(id: string): Promise<void> {
  try {
    const answer = await call('get /api/findings/:id', { params: { id } });
    const same = JSON.stringify(answer) === JSON.stringify(sheet.peek());
    if (openId.peek() === id && !same) sheet.value = answer;
    sheetProblem.value = null;
  } catch (error) {
    if (openId.peek() === id) sheetProblem.value = problemOf(error);
  }
}

/** A look at a finding takes its "new" mark away. */
export function seen(id: string): void {
  if (!fresh.value.has(id)) return;
  fresh.value = new Set([...fresh.value].filter((it) => it !== id));
}

/** Keeps list and sheet in step with the address. Returns the stop. */
export function keepFindings(): () => void {
  const stopList = effect(() => {
    filters.value;
    // A letter typed in the search is not yet a question.
    const timer = setTimeout(() => untracked(loadFindings), findings.peek() ? 200 : 0);
    return () => clearTimeout(timer);
  });
  const stopSheet = effect(() => {
    const id = openId.value;
    untracked(() => {
      if (sheet.value?.finding.id !== id) sheet.value = null;
      sheetProblem.value = null;
      if (!id) return;
      seen(id);
      void loadSheet(id);
    });
  });
  return () => {
    stopList();
    stopSheet();
  };
}
