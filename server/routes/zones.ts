import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectZoneSheet } from '../queries/zone-sheet.ts';
import { Refusal } from '../refusal.ts';

export function bindZones(bind: Bind, { store }: Pick<Dependencies, 'store'>): void {
  bind(endpoints.getZone, async ({ params, person }) => {
    const sheet = await selectZoneSheet(store, params.city, params.id);
    // what is not law is nobody's business but the city's own staff's
    if (!sheet || (sheet.plan.status !== 'in-force' && person?.city !== params.city))
      throw new Refusal('not-found');
    return sheet;
  });
}
