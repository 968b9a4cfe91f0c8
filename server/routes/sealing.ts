import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { Refusal } from '../refusal.ts';
import type { Sealing } from '../sealing/sealing.ts';

/** The keys that officers' unsent work is sealed with. */
export function bindSealing(bind: Bind, { clock }: Pick<Dependencies, 'clock'>, sealing: Sealing): void {
  bind(endpoints.getSealing, ({ person }) => sealing.offer(person, clock()));

  bind(endpoints.postSealingOpening, async ({ body, person }) => {
    const unwrapped = await sealing.unwrap(body, clock());
    const own = unwrapped?.ticket.person === person.id && unwrapped.ticket.city === person.city;
    // somebody else's and nobody's are told alike
    if (!own) throw new Refusal('sealed-unreadable');
    return { key: Buffer.from(unwrapped.key).toString('base64') };
  });
}
