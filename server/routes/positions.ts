import { cellDegrees } from '../../geodata/facts/seen-cells.ts';
import { officerLimits } from '../../geodata/geometry/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectPositions, upsertPosition } from '../queries/live-position.ts';
import { selectPatrol } from '../queries/patrol.ts';
import { selectPatrolDone, selectSeen } from '../queries/patrol-done.ts';
import { Refusal } from '../refusal.ts';
import { admitGeometry } from '../workflows/admit-geometry.ts';
import { boxOfQuery } from './box-of-query.ts';

/** As wide as a large city. */
const mostDegrees = 3;

/** Where officers on duty are, and what patrols have come to. A position is no record: only the last is kept, and no event tells of it. */
export function bindPositions(bind: Bind, { store }: Pick<Dependencies, 'store'>): void {
  bind(endpoints.putPosition, async ({ body, person, session }) => {
    admitGeometry(body.point, { ...officerLimits, box: session!.city.box });
    if (!(await upsertPosition(store, person.city, person.id, body))) throw new Refusal('not-on-duty');
    return {};
  });

  bind(endpoints.getPositions, async ({ person }) => ({
    positions: await selectPositions(store, person.city),
  }));

  bind(endpoints.getPatrolDone, async ({ params, person }) => {
    if (!(await selectPatrol(store, person.city, params.id, { officer: null })))
      throw new Refusal('not-found');
    return selectPatrolDone(store, person.city, params.id);
  });

  bind(endpoints.getSeen, async ({ query, person }) => ({
    boxes: await selectSeen(store, person.city, {
      days: query.days,
      box: boxOfQuery(query.bbox, mostDegrees),
      cell: cellDegrees,
    }),
  }));
}
