import type { Change } from '../../geodata/wire/changes.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { changeStream } from '../jobs/change-stream.ts';
import { selectChanges } from '../queries/change.ts';
import { Refusal } from '../refusal.ts';
import { sessionStands } from '../workflows/current-session.ts';

/** Streams that one account may hold open at once. */
const streamsPerPerson = 12;

export function bindChanges(bind: Bind, { store, clock, log }: Dependencies): void {
  bind(endpoints.getChanges, async ({ query, person }) => {
    const found: Change[] = await selectChanges(store, person.city, query.since, query.limit + 1);
    const changes = found.slice(0, query.limit);
    return { changes, cursor: changes.at(-1)?.seq ?? query.since, more: found.length > query.limit };
  });

  const open = new Map<string, number>();
  bind(endpoints.getChangeStream, async ({ query, person, tokenHash, header }) => {
    const streams = open.get(person.id) ?? 0;
    if (streams >= streamsPerPerson) throw new Refusal('too-many-requests', { retryAfter: 30 });
    // counted before anything is awaited: many at once are many
    open.set(person.id, streams + 1);
    const leave = (): void => {
      const left = (open.get(person.id) ?? 1) - 1;
      if (left > 0) open.set(person.id, left);
      else open.delete(person.id);
    };
    const resumed = /^\d{1,15}$/.exec(header('Last-Event-ID'))?.[0];
    const stream = await changeStream(store, {
      city: person.city,
      since: resumed === undefined ? (query.since ?? null) : Number(resumed),
      allowed: () => sessionStands(store, tokenHash!, clock()),
      log,
    }).catch((error: unknown) => {
      leave();
      throw error;
    });
    stream.once('close', leave);
    return new Reply('text/event-stream', stream, { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  });
}
