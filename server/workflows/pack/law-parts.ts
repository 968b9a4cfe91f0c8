import { denseLayers, layers } from '../../../geodata/layers/index.ts';
import type { Box } from '../../../geodata/model/index.ts';
import { beyondSquares, lawPart, type PlansPart, squareAt } from '../../../geodata/wire/pack-parts.ts';
import {
  type SquareText,
  type Strip,
  selectFeatureSquares,
  selectPermitSquares,
  selectRowPage,
  selectUnplacedPermits,
  selectZoneCodes,
  selectZoneSquares,
} from '../../queries/pack-law.ts';
import type { Shown } from '../../queries/shown.ts';
import type { Queryable } from '../../store/store.ts';
import { countingOf, layersOf } from '../look-around.ts';
import type { Bench, Step } from './step.ts';

/** Rows of rules, or permits without a place, asked for at once. */
const page = 2000;
/** Permits without a place that go along, in pages: of a city with more of them, the others are the server's to find. */
const mostUnplacedPages = 10;
/** What the pack's box says of the law: plans in force on any day, their zones and rows, permits, and every layer that the rules read. */
export function lawSteps(
  db: Queryable,
  { city, box, shown }: { city: string; box: Box; shown: Shown },
): Step[] {
  const plans = shown.plans
    .filter(({ draft }) => !draft)
    .map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));
  const counting = countingOf(shown, plans);
  const ce90M = new Map(shown.imports.map((it) => [it.id, it.ce90M]));
  const whole: Strip = { box, rows: null };
  const strips = rowsOf(box);
  const far = new Set<string>(counting.reach.far.map(({ layer }) => layer));
  const read = new Set<string>([...counting.reach.near, ...counting.reach.far].map(({ layer }) => layer));

  const plansStep: Step = ({ addJson }) =>
    addJson(lawPart('plans', beyondSquares), {
      city,
      plans,
      layers: layersOf(shown),
      ce90M: Object.fromEntries([
        [
          'zones',
          shown.imports.filter(({ kind }) => kind === 'plan' || kind === 'sample').map((it) => it.ce90M),
        ],
        ...Object.entries(shown.layers).map(([layer, version]) => [layer, [ce90M.get(version) ?? null]]),
      ]),
    } satisfies PlansPart);
  const featureSteps = layers
    .filter(({ id }) => read.has(id) && shown.layers[id])
    .flatMap(({ id, attributes }): Step[] => {
      const version = shown.layers[id]!;
      const layer = { id, version, attributes: attributes.map(({ name }) => name) };
      const of = far.has(id) ? [null] : denseLayers.includes(id) ? strips : [whole];
      return of.map((strip) => async (bench) => {
        const head = `"version":${JSON.stringify(version)},"ce90M":${JSON.stringify(ce90M.get(version) ?? null)}`;
        const squares = await selectFeatureSquares(db, city, layer, strip);
        await addSquares(bench, { kind: id, strip }, squares, (things) => `{${head},"features":${things}}`);
      });
    });
  const zoneSteps = strips.map(
    (strip): Step =>
      async (bench) => {
        await addSquares(
          bench,
          { kind: 'zones', strip },
          await selectZoneSquares(db, city, counting.plans, strip),
        );
      },
  );
  const permitSteps = strips.map(
    (strip): Step =>
      async (bench) => {
        await addSquares(
          bench,
          { kind: 'permits', strip },
          await selectPermitSquares(db, city, counting.permits, strip),
        );
      },
  );
  const unplacedStep: Step = async ({ squeeze, add, count }) => {
    for (let after: string | null = null, number = 0; number < mostUnplacedPages; number++) {
      const found = await selectUnplacedPermits(db, city, counting.permits, { after, limit: page });
      if (!found) return;
      await add(
        lawPart('permits', `unplaced.${number}`),
        (await squeeze({ text: found.things, tile: null }))!,
      );
      count('permits', found.number);
      if (found.number < page) return;
      after = found.last;
    }
  };
  const rowSteps = plans.map(
    ({ id }): Step =>
      async ({ squeeze, add, count }) => {
        const of = { plan: id, imports: counting.rules, codes: await selectZoneCodes(db, city, [id], box) };
        for (let after: string | null = null, number = 0; ; number++) {
          const found = await selectRowPage(db, city, of, { after, limit: page });
          if (!found) return;
          await add(lawPart('rows', `${id}.${number}`), (await squeeze({ text: found.rows, tile: null }))!);
          count('rows', found.count);
          if (found.count < page) return;
          after = found.last;
        }
      },
  );
  return [plansStep, ...featureSteps, ...zoneSteps, ...permitSteps, unplacedStep, ...rowSteps];
}

async function addSquares(
  { squeeze, add, count }: Bench,
  { kind, strip }: { kind: string; strip: Strip | null },
  squares: SquareText[],
  wrap: (things: string) => string = (things) => things,
): Promise<void> {
  for (const { square, things, number } of squares) {
    // what is larger than a square is found once in each strip
    const name = square === beyondSquares && strip?.rows ? `${square}.${strip.rows.from}` : square;
    await add(lawPart(kind, name), (await squeeze({ text: wrap(things), tile: null }))!);
    count(kind, number);
  }
}

/** The rows of squares of a box, one by one. */
function rowsOf(box: Box): Strip[] {
  const [, south, , north] = box;
  const first = squareAt(south + 1e-9);
  const last = squareAt(north - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    box,
    rows: { from: first + i, to: first + i },
  }));
}
