import type { Circumstances, RuleRow } from '../../../geodata/model/index.ts';
import { type BlockNear, rules, type Surroundings, settled } from '../../../geodata/rules/index.ts';
import { activityKey, codeKey } from '../../../geodata/rules/law.ts';
import { measure } from '../../../geodata/rules/measure/measure.ts';
import { inBrief } from '../../../geodata/rules/opinion.ts';
import type { FoundOfMany } from '../../queries/surroundings-of-many.ts';
import { byLayer } from '../look-around.ts';
import { type Judged, judgedOf, type Said } from './judged.ts';
import type { LawOfSweep } from './law-of-sweep.ts';
import { nationalIn, sayAt } from './say.ts';

/** A building that is judged from its geometry: what it says of itself, and where it lies. */
export interface Whole {
  id: string;
  circumstances: Circumstances;
  kelurahan: string | null;
  kecamatan: string | null;
  /** Zones around it as blocks, where its use is limited by them. */
  blocks?: BlockNear[];
  /** What each rule said by figures; null of those that they do not suffice for. */
  said?: (Said | null)[];
}

type Rows = Surroundings['rows'];

/** Rows of a city's plans as one check asks for them: by plan, zone and activity. */
export function rowFinder(rows: Rows): (zones: Surroundings['zones'], activity: string) => Rows {
  const found = new Map<string, Rows>();
  for (const each of rows) {
    const key = `${each.planId} ${keyOf(each.row)}`;
    const list = found.get(key);
    if (list) list.push(each);
    else found.set(key, [each]);
  }
  const everywhere = rows.filter(({ row }) => keyOf(row) === '');
  return (zones, activity) => {
    const wanted = activityKey(activity);
    const keys = new Set(
      zones.flatMap(({ planId, code }) => [
        `${planId} ${codeKey(code)}`,
        `${planId} ${codeKey(code)} ${wanted}`,
      ]),
    );
    return [...everywhere, ...[...keys].flatMap((key) => found.get(key) ?? [])];
  };
}

function keyOf(row: RuleRow): string {
  if (row.kind === 'intensity') return codeKey(row.zoneCode);
  return row.kind === 'use' ? `${codeKey(row.zoneCode)} ${activityKey(row.activity)}` : '';
}

/** Rows of one subject: whose they are is known. */
const withoutSubject = <T extends object>(things: T[] | null): T[] =>
  (things ?? []).map((thing) => {
    const { subject: _, ...rest } = thing as T & { subject?: unknown };
    return rest as unknown as T;
  });

/** Judges buildings as a single check does, by the rules that figures left open, out of what was found around them (`selectSurroundingsOfMany`). */
export function judgeByGeometry(
  law: LawOfSweep,
  finder: ReturnType<typeof rowFinder>,
  text: string,
  wholes: readonly Whole[],
): Judged[] {
  const said = new Map(wholes.map((whole) => [whole.id, whole]));
  const national = nationalIn(law);
  const accuracyOf = (version: string | null): number | null =>
    version === null ? null : (law.ce90M[version] ?? null);
  return (JSON.parse(text) as FoundOfMany[]).map((found) => {
    const whole = said.get(found.id)!;
    const { circumstances } = whole;
    const zones = withoutSubject(found.zones).map((zone) => ({ ...zone, ce90M: accuracyOf(zone.version) }));
    const surroundings = settled({
      city: law.city,
      subject: { geometry: found.geometry, circumstances },
      days: { built: circumstances.builtOn ?? null, reported: null, today: law.today },
      plans: law.plans,
      zones,
      rows: finder(zones, circumstances.activity ?? ''),
      permits: withoutSubject(found.permits),
      features: byLayer(withoutSubject(found.features), accuracyOf),
      blocks: whole.blocks ?? [],
      layers: law.layers,
      seen: found.seen,
    });
    const measures = inBrief(measure(surroundings));
    const say = sayAt(law, national, measures);
    return judgedOf(
      whole,
      rules.map((rule, i) => whole.said?.[i] ?? say(rule, measures)),
    );
  });
}
