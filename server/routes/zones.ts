import { endpoints } from '../../geodata/wire/index.ts';
import { maySeePlan } from '../access/may.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectZoneSheet } from '../queries/zone-sheet.ts';
import { Refusal } from '../refusal.ts';

export function bindZones(bind: Bind, { store }: Pick<Dependencies, 'store'>): void {
  bind(endpoints.getZone, async ({ params, person }) => {
    const sheet = await selectZoneSheet(store, params.city, params.id);
    if (!sheet || !maySeePlan(person, params.city, sheet.plan)) throw new Refusal('not-found');
    return sheet;
  });
}
