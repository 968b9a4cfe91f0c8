import { type Signal, signal } from '@preact/signals';
import { call, type ResultOf } from '../data/call.ts';
import { problemOf } from './problem-of.ts';

/** A list that is fetched whole: null until the first answer. */
export interface Register<Row> {
  rows: Signal<Row[] | null>;
  problem: Signal<unknown>;
  load(): Promise<void>;
}

function register<Row>(fetchRows: () => Promise<Row[]>): Register<Row> {
  const rows = signal<Row[] | null>(null);
  const problem = signal<unknown>(null);
  const load = async () => {
    try {
      rows.value = await fetchRows();
      problem.value = null;
    } catch (failure) {
      problem.value = problemOf(failure);
    }
  };
  return { rows, problem, load };
}

/** Cases of the city. */
export const cases = register(async () => (await call('get /api/cases', { query: { limit: 1000 } })).cases);

/** Complaints of the city, without who sent them. */
export const reports = register(
  async () => (await call('get /api/reports', { query: { limit: 1000 } })).reports,
);

/** Versions of the plan, the newest first. */
export const plans = register(async () => (await call('get /api/plans')).plans);

export type ReportRow = ResultOf<'get /api/reports'>['reports'][number];
