import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../geodata/geometry/index.ts';
import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import type { Area, CheckAnswer } from '../../geodata/model/index.ts';
import { type Certificate, certificateText, check, replay } from '../../geodata/rules/index.ts';
import { selectBuildings } from '../../server/queries/building.ts';
import { selectZoneVersion } from '../../server/queries/draft-plan.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { changeDraftZone, draftPlan } from '../../server/workflows/draft-plan.ts';
import { publishPlan } from '../../server/workflows/publish-plan.ts';
import { proving } from '../support/proofs.ts';
import { sampleInStore, storyNow } from '../support/sample.ts';
import { inTransaction, storeKind } from '../support/store.ts';

/** The embedded store tells it in one call of its watchdog: there the sample must do. */
const wanted = storeKind === 'postgres' ? proving(1000, 150) : 150;

/** Buildings judged one by one, on a day. */
async function judged(
  store: Store,
  city: string,
  now: Date,
  most = wanted,
): Promise<{ text: string; answer: CheckAnswer }[]> {
  const buildings = await selectBuildings(store, city, null, most);
  const found: { text: string; answer: CheckAnswer }[] = [];
  for (const { geometry, properties } of buildings) {
    const request = {
      type: 'Feature' as const,
      geometry,
      properties: { ...circumstancesOf(properties), city },
    };
    const { answer, surroundings } = await checkPlace(store, request, { now, reported: null });
    found.push({ text: certificateText(surroundings, answer), answer });
  }
  return found;
}

/** Zones smaller than this may be swallowed whole by a neighbour that has grown. */
const swallowedM2 = 10_000;

/** The next version of the plan: every third zone takes fifteen metres of its neighbours, and coverage is tightened everywhere. */
async function publishNext(store: Store, city: string): Promise<void> {
  const person = { id: uuidv7(), city };
  const [plan] = await store.rows<{ id: string }>(
    sql`select id from plan where city = ${city} and status = 'in-force' order by valid_from desc limit 1`,
  );
  const draft = uuidv7();
  await draftPlan(store, person, plan!.id, { id: draft, name: 'RDTR versi kedua', validFrom: '2026-11-25' });
  const zones = await store.rows<{ id: string; geometry: Area }>(sql`
    select id, st_asgeojson(st_snaptogrid(st_buffer(geom, 0.00014, 'join=mitre'), 1e-8), 9)::jsonb as geometry from (
      select z.*, row_number() over (order by z.code, st_xmin(z.geom), st_ymin(z.geom)) as n
      from zone z where z.city = ${city} and z.plan_id = ${draft}::uuid and exists (
        select 1 from feature f join layer_version v on v.city = f.city and v.layer = f.layer and v.import_id = f.import_id
        where f.city = ${city} and f.layer = 'buildings' and f.source_index < ${wanted} and f.geom && z.geom)
    ) numbered where n % 3 = 0 and st_npoints(geom) < 400 and st_numgeometries(geom) = 1 and st_area(geom::geography) > ${swallowedM2}`);
  let moved = 0;
  for (const { id, geometry } of zones) {
    const version = await selectZoneVersion(store, city, draft, id);
    // a narrow one may have been swallowed by those on its sides
    if (version === null) continue;
    moved++;
    await changeDraftZone(store, person, draft, id, { version, geometry });
  }
  expect(moved).toBeGreaterThan(1);
  await store.rows(sql`
    update rule_row set body = jsonb_set(body, '{kdbMaxPct}', to_jsonb((body ->> 'kdbMaxPct')::float8 * 0.7))
    where city = ${city} and plan_id = ${draft}::uuid and kind = 'intensity' and body ->> 'kdbMaxPct' is not null`);
  expect(await publishPlan(store, city, draft, null)).toBe(true);
}

it(`${wanted} certificates replay byte for byte after the plan has changed`, async () => {
  const { city } = await sampleInStore();
  await inTransaction(async (store) => {
    const before = await judged(store, city.code, storyNow);
    expect(before.length).toBe(wanted);
    await publishNext(store, city.code);
    const replays = before.map(({ text }) => replay(text, check)!);
    expect(replays.filter(({ result }) => result !== 'same')).toEqual([]);
    const again = before.map(({ text }) => {
      const { surroundings } = JSON.parse(text) as Certificate;
      const { now } = replay(text, check)!;
      return certificateText(surroundings, now);
    });
    expect(again).toEqual(before.map(({ text }) => text));
    const later = await judged(store, city.code, new Date('2026-11-26T05:00:00Z'));
    const told = ({ answer }: { answer: CheckAnswer }): string =>
      answer.verdicts.map(({ outcome, legacy }) => `${outcome}${legacy}`).join();
    expect(later.filter((it, i) => told(it) !== told(before[i]!)).length).toBeGreaterThan(wanted / 50);
  });
}, 400_000);

it('tells a forged certificate, and one of other rules', async () => {
  const { store, city } = await sampleInStore();
  const [{ text } = { text: '' }] = await judged(store, city.code, storyNow, 1);
  const told = (change: (it: Certificate & Record<string, never>) => void): string | undefined => {
    const it = JSON.parse(text) as Certificate & Record<string, never>;
    change(it);
    return replay(`${canonicalJson(it)}\n`, check)?.result;
  };
  expect(told(() => undefined)).toBe('same');
  const forged: Record<string, (it: Certificate & Record<string, never>) => void> = {
    'another verdict': ({ answer: { verdicts } }) => {
      verdicts[0]!.outcome = verdicts[0]!.outcome === 'complies' ? 'violates' : 'complies';
    },
    'a key of its own': (it) => Object.assign(it, { remark: 'sesuai' }),
    'a key among the surroundings': ({ surroundings }) => Object.assign(surroundings, { remark: 'sesuai' }),
    'the moment in another shape': ({ answer }) => {
      answer.checkedAt = answer.checkedAt.replace('Z', '+00:00');
    },
    'no moment': ({ answer }) => {
      answer.checkedAt = 'kemarin';
    },
    'rules that its answer does not name': (it) => {
      it.ruleSet = '2020.1.1';
    },
  };
  for (const [how, change] of Object.entries(forged)) expect([how, told(change)]).toEqual([how, 'different']);
  expect(replay(` ${text}`, check)?.result).toBe('different');
  const older = told((it) => {
    it.ruleSet = '2020.1.1';
    it.answer.ruleSet = '2020.1.1';
  });
  expect(older).toBe('other-rule-set');
  expect(replay('{"kind":"patrol-taru-certificate","surroundings":{},"answer":{}}', check)).toBeNull();
}, 200_000);
