import {
  type CitySettings,
  ourSettings,
  settingAt,
  settingLimits,
  settingPaths,
} from '../../geodata/model/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { SettingField } from '../../geodata/wire/settings.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectSettings } from '../queries/city-setting.ts';
import { changeSettings } from '../workflows/change-settings.ts';

/** What a city decides for itself. */
export function bindSettings(bind: Bind, { store }: Pick<Dependencies, 'store'>): void {
  bind(endpoints.getSettings, async ({ person }) => ({
    settings: fieldsOf(await selectSettings(store, person.city)),
  }));

  bind(endpoints.putSettings, async ({ body, person, session }) => {
    const by = { city: session!.city, actor: person.id };
    return { settings: fieldsOf(await changeSettings(store, by, body.changes)) };
  });
}

const fieldsOf = (settings: CitySettings): SettingField[] =>
  settingPaths.map((path) => ({
    path,
    value: settingAt(settings, path),
    ours: settingAt(ourSettings(), path),
    limits: settingLimits(path),
  }));
