import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectSubjects } from '../queries/flip.ts';
import { Refusal } from '../refusal.ts';
import { checkPlace } from '../workflows/check-place.ts';
import { careful } from '../workflows/judge-aside.ts';

export function bindBuildings(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  bind(endpoints.getBuilding, async ({ params: { id }, person: { city } }) => {
    const [building] = await selectSubjects(store, city, 'building', [id]);
    if (!building) throw new Refusal('not-found');
    const { name, geometry, about } = building;
    const properties = { ...circumstancesOf(about as Record<string, unknown>), city };
    const when = { now: clock(), reported: null };
    const { answer } = await checkPlace(store, { type: 'Feature', geometry, properties }, when, careful);
    return { id, name, geometry, answer };
  });
}
