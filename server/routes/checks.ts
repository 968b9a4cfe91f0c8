import { citizenLimits, officerLimits } from '../../geodata/geometry/judge/problem.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { admitCheck } from '../workflows/admit-geometry.ts';
import { checkPlace } from '../workflows/check-place.ts';
import { careful } from '../workflows/judge-aside.ts';

export function bindChecks(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  bind(
    endpoints.postCheck,
    async ({ body }) => (await checkPlace(store, body, { now: clock(), reported: null }, careful)).answer,
    { judge: (body, session) => admitCheck(body, session ? officerLimits : citizenLimits) },
  );
}
