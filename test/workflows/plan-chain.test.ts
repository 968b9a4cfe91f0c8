import { describe, expect, it } from 'vitest';
import { selectPlan } from '../../server/queries/import-plan.ts';
import { selectPlans } from '../../server/queries/plan.ts';
import type { Store } from '../../server/store/store.ts';
import { undoImport } from '../../server/workflows/import-undo.ts';
import { putInForce } from '../../server/workflows/plan-in-force.ts';
import { withdrawPlan } from '../../server/workflows/publish-plan.ts';
import { drawPlan, rectangle } from '../support/land.ts';
import { addCity, inTransaction } from '../support/store.ts';

const years = ['2015-01-01', '2020-01-01', '2024-01-01'] as const;

/** Three plans, each of which ended the one before it; their ids, the oldest first. */
async function drawThree(db: Store, code: string): Promise<{ city: string; plans: string[] }> {
  const city = await addCity(db, code);
  const plans: string[] = [];
  for (const from of years) {
    await drawPlan(db, city, from, [
      { code: 'R-2', class: 'budidaya', geometry: rectangle(-500, -500, 500, 500) },
    ]);
    const drawn = (await selectPlans(db, city)).find(({ validFrom }) => validFrom === from)!;
    await putInForce(db, city, drawn.id, from);
    plans.push(drawn.id);
  }
  return { city, plans };
}

const inForce = async (db: Store, city: string): Promise<string[]> =>
  (await selectPlans(db, city))
    .filter(({ status }) => status === 'in-force')
    .map(({ validFrom, validTo }) => `${validFrom} – ${validTo ?? ''}`)
    .sort();

/** The import that brought a plan. */
const importOf = async (db: Store, city: string, plan: string): Promise<string> =>
  (await selectPlan(db, city, plan))!.importId;

describe('plans that followed one another, taken back from the middle', () => {
  it('leave the first in force when the second and then the third are withdrawn', () =>
    inTransaction(async (db) => {
      const { city, plans } = await drawThree(db, '96.41');
      expect(await inForce(db, city)).toEqual([
        '2015-01-01 – 2020-01-01',
        '2020-01-01 – 2024-01-01',
        '2024-01-01 – ',
      ]);
      await withdrawPlan(db, city, plans[1]!, null);
      expect(await inForce(db, city)).toEqual(['2015-01-01 – 2024-01-01', '2024-01-01 – ']);
      await withdrawPlan(db, city, plans[2]!, null);
      expect(await inForce(db, city)).toEqual(['2015-01-01 – ']);
    }));

  it('leave no day without a plan when the imports are undone in that order', () =>
    inTransaction(async (db) => {
      const { city, plans } = await drawThree(db, '96.42');
      await undoImport(db, city, await importOf(db, city, plans[1]!), null);
      await undoImport(db, city, await importOf(db, city, plans[2]!), null);
      expect(await inForce(db, city)).toEqual(['2015-01-01 – ']);
    }));

  it('never come back by themselves once withdrawn', () =>
    inTransaction(async (db) => {
      const { city, plans } = await drawThree(db, '96.43');
      await withdrawPlan(db, city, plans[0]!, null);
      await withdrawPlan(db, city, plans[1]!, null);
      await withdrawPlan(db, city, plans[2]!, null);
      expect(await inForce(db, city)).toEqual([]);
    }));
});
