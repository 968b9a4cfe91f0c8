import './settings.css';
import { useEffect } from 'preact/hooks';
import { settingUnits } from '../../../geodata/model/setting-paths.ts';
import type { Session } from '../../../geodata/wire/session.ts';
import type { SettingField } from '../../../geodata/wire/settings.ts';
import { settingWords } from '../../../geodata/words/setting.ts';
import { tellSetting } from '../../../geodata/words/tell-setting.ts';
import { language, speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { showHelp, useKeys } from '../keys.ts';
import {
  changed,
  discard,
  faultOf,
  loadSettings,
  problem,
  save,
  saving,
  settings,
  textOf,
  write,
} from './settings.ts';

type Group = keyof typeof settingWords.id.groups;
const groups: readonly Group[] = ['privacy', 'patrol', 'worth'];
/** Where a field stands: weights and what they grow over together. */
const groupOf = ({ path }: SettingField): Group =>
  !path.startsWith('patrol.') ? 'privacy' : /worth|due|unseen/.test(path) ? 'worth' : 'patrol';

/** What the city decides for itself. */
export function SettingsPage({ session }: { session: Session }) {
  const words = speak(settingWords);
  const allowed = session.person.role === 'admin';
  useKeys({ '?': showHelp });
  useEffect(() => {
    if (allowed) void loadSettings();
    return discard;
  }, []);
  if (!allowed)
    return (
      <EmptyState icon="edit" title={words.title}>
        {words.notForRole}
      </EmptyState>
    );
  const fields = settings.value;
  if (!fields)
    return problem.value ? (
      <Failure problem={problem.value} onRetry={() => void loadSettings()} />
    ) : (
      <Skeleton lines={8} />
    );
  return (
    <form
      class="settings-page"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="settings-text">
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        {groups.map((group) => (
          <fieldset key={group} class="settings-group">
            <legend>{words.groups[group].title}</legend>
            <p class="quiet small">{words.groups[group].lead}</p>
            <div class="settings-fields">
              {fields
                .filter((field) => groupOf(field) === group)
                .map((field) => (
                  <SettingInput key={field.path} field={field} />
                ))}
            </div>
          </fieldset>
        ))}
      </div>
      <SaveRow />
    </form>
  );
}

function SettingInput({ field }: { field: SettingField }) {
  const words = speak(settingWords);
  const said = language.value;
  const { path, ours } = field;
  const { label, hint } = words.fields[path];
  const isPlace = settingUnits[path] === 'place';
  return (
    <TextInput
      label={label}
      hint={isPlace ? hint : `${hint} ${words.ours(tellSetting(said, path, ours))}`}
      error={faultOf(field)}
      value={textOf(field)}
      onInput={(text) => write(path, text)}
      inputMode={isPlace ? 'text' : 'decimal'}
      {...(words.units[settingUnits[path]] && { unit: words.units[settingUnits[path]] })}
    />
  );
}

function SaveRow() {
  const words = speak(settingWords);
  const n = changed.value.length;
  return (
    <div class="settings-save">
      <p role="status">{n > 0 && words.changed(n)}</p>
      {problem.value && <Failure problem={problem.value} />}
      <div class="settings-deeds">
        <Button disabled={n === 0} onClick={discard}>
          {words.discard}
        </Button>
        <Button
          variant="primary"
          type="submit"
          busy={saving.value}
          disabled={n === 0 || changed.value.some(faultOf)}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
