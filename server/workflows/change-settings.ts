import { canonicalJson, officerLimits } from '../../geodata/geometry/index.ts';
import {
  type City,
  type CitySettings,
  fitsSetting,
  type SettingPath,
  type SettingValue,
  settingAt,
  settingLimits,
  withSetting,
} from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { lockSettings, selectSettings, updateSetting } from '../queries/city-setting.ts';
import { type Fault, Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { admitGeometry } from './admit-geometry.ts';
import { record } from './record.ts';

export interface SettingChange {
  path: SettingPath;
  value: SettingValue;
}

/** Changes settings of a city, all or none; what stays as it was leaves no event. `actor` is null for the command line. */
export async function changeSettings(
  store: Store,
  { city: { code: city, box }, actor }: { city: Pick<City, 'code' | 'box'>; actor: string | null },
  changes: readonly SettingChange[],
): Promise<CitySettings> {
  const faults = changes.flatMap(faultOf);
  if (faults.length > 0) throw new Refusal('invalid-request', { faults });
  for (const { value } of changes)
    if (Array.isArray(value)) admitGeometry({ type: 'Point', coordinates: value }, { ...officerLimits, box });
  return record(store, city, async (tx) => {
    await lockSettings(tx, city);
    const before = await selectSettings(tx, city);
    const after = changes.reduce((sum, { path, value }) => withSetting(sum, path, value), before);
    for (const key of Object.keys(after) as (keyof CitySettings)[])
      if (canonicalJson(after[key]) !== canonicalJson(before[key]))
        await updateSetting(tx, city, { key, value: after[key], personId: actor });
    for (const path of new Set(changes.map((change) => change.path))) {
      const [was, is] = [settingAt(before, path), settingAt(after, path)];
      if (canonicalJson(was) === canonicalJson(is)) continue;
      const thing = { kind: 'setting', id: path };
      await appendEvent(tx, { city, kind: 'setting-changed', actor, thing, data: { was, is } });
    }
    return after;
  });
}

function faultOf({ path, value }: SettingChange, i: number): Fault[] {
  if (fitsSetting(path, value)) return [];
  const pointer = `/changes/${i}/value`;
  const limits = settingLimits(path);
  if (!limits || typeof value !== 'number') return [{ pointer, code: 'other' }];
  if (value < limits.min) return [{ pointer, code: 'too-small', figures: { minimum: limits.min } }];
  if (value > limits.max) return [{ pointer, code: 'too-big', figures: { maximum: limits.max } }];
  return [{ pointer, code: 'other' }];
}
