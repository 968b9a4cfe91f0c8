import { appendEvent } from '../../server/queries/append-event.ts';
import { insertCity } from '../../server/queries/city.ts';
import type { Store } from '../../server/store/store.ts';
import { type Figure, inParallel, median, quantile, timed } from './measure.ts';

const writers = 20;
const events = 1000;

/** Transactions a second of the chained event log under twenty writers. */
export async function benchEvents(store: Store): Promise<Figure[]> {
  const city = '99.99';
  await insertCity(store, {
    code: city,
    name: 'Ukur',
    box: [98, 3, 99, 4],
    crs: null,
    timeZone: 'Asia/Jakarta',
    sample: true,
  });
  const write = (index: number): Promise<unknown> =>
    store.transaction((tx) =>
      appendEvent(tx, { city, kind: 'measured', actor: null, thing: { kind: 'measure', id: `${index}` } }),
    );
  await inParallel(200, writers, write);
  const rounds: { rate: number; p99: number }[] = [];
  for (let round = 0; round < 5; round++) {
    let durations: number[] = [];
    const total = await timed(async () => {
      durations = await inParallel(events, writers, write);
    });
    rounds.push({ rate: (events / total) * 1000, p99: quantile(durations, 0.99) });
  }
  return [
    {
      what: `event log, ${writers} writers`,
      store: store.kind,
      value: median(rounds.map(({ rate }) => rate)),
      unit: 'tx/s',
    },
    {
      what: `event log, ${writers} writers, p99`,
      store: store.kind,
      value: median(rounds.map(({ p99 }) => p99)),
      unit: 'ms',
    },
  ];
}
