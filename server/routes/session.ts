import { endpoints } from '../../geodata/wire/index.ts';
import { createLimit } from '../access/limit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { appendEvent } from '../queries/append-event.ts';
import { deleteSession } from '../queries/session.ts';
import { changePassword } from '../workflows/change-password.ts';
import { logIn } from '../workflows/log-in.ts';
import { tellSession } from '../workflows/open-session.ts';
import { record } from '../workflows/record.ts';

export function bindSession(bind: Bind, { store, clock, config, log }: Dependencies): void {
  const limits = {
    account: createLimit(config.rateLimits, 5, 15 * 60),
    address: createLimit(config.rateLimits, 50, 3600),
  };
  const changes = createLimit(config.rateLimits, 5, 15 * 60);
  bind(endpoints.postSession, async ({ body, address, tokenHash, logIn: open }) => {
    const now = clock();
    const opened = await logIn(store, body, { address, tokenHash, limits, now }).catch((error: unknown) => {
      log.warn({ address }, 'log-in refused');
      throw error;
    });
    open(opened.token, opened.expiresAt);
    return tellSession(store, opened, now);
  });

  bind(endpoints.getSession, async ({ session }) => ({ session }));

  bind(endpoints.deleteSession, async ({ session, tokenHash, logOut }) => {
    logOut();
    if (!session || !tokenHash) return {};
    const { city, id } = session.person;
    await record(store, city, async (tx) => {
      await deleteSession(tx, tokenHash);
      await appendEvent(tx, { city, kind: 'logged-out', actor: id, thing: { kind: 'person', id } });
    });
    return {};
  });

  bind(endpoints.putPassword, async ({ person, body, logIn: open }) => {
    await changes.take(person.id);
    const now = clock();
    const opened = await changePassword(store, person, body, now);
    open(opened.token, opened.expiresAt);
    return tellSession(store, opened, now);
  });
}
