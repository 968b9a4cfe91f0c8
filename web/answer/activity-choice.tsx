import { useSignal } from '@preact/signals';
import type { UseRow } from '../../geodata/model/index.ts';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import { answerSheetWords } from '../../geodata/words/public-answer.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Combobox, type ComboboxOption } from '../ui/combobox.tsx';
import { byPermission, permissionOf } from './permission.ts';
import { PermissionSign } from './permission-sign.tsx';

interface ActivityOption extends ComboboxOption {
  row: UseRow | undefined;
}

const mostShown = 60;
const plain = (text: string) => text.toLocaleLowerCase('id');

/** "What would you like to build?" and what the plan says about it in this zone. */
export function ActivityChoice({ sheet }: { sheet: ZoneSheet }) {
  const words = speak(answerSheetWords).answer;
  const text = useSignal('');
  const code = useSignal<string | null>(null);
  const rows = new Map(sheet.uses.map((row) => [row.activity, row]));
  const known = new Map((facts.value?.activities ?? []).map((activity) => [activity.code, activity.name]));
  for (const row of sheet.uses) known.set(row.activity, row.activityName);
  const all: ActivityOption[] = [...known].map(([key, label]) => ({ key, label, row: rows.get(key) }));
  const wanted = plain(text.value.trim());
  const name = code.value === null ? null : (known.get(code.value) ?? null);
  const options =
    name === text.value
      ? []
      : all.filter((option) => plain(`${option.label} ${option.key}`).includes(wanted)).slice(0, mostShown);
  return (
    <section class="answer-section">
      <Combobox
        label={words.activity}
        placeholder={words.activityPlaceholder}
        icon="building"
        text={text.value}
        onText={(value) => {
          text.value = value;
          code.value = null;
        }}
        options={options}
        none={name === text.value ? null : words.activityNone}
        openEmpty
        onChoose={(option) => {
          code.value = option.key;
          text.value = option.label;
        }}
      />
      {code.value !== null && <Permission row={rows.get(code.value)} />}
      {code.value === null && <Groups sheet={sheet} />}
    </section>
  );
}

function Permission({ row }: { row: UseRow | undefined }) {
  const words = speak(answerSheetWords).answer;
  const permission = permissionOf(row);
  const said = words.permission[permission];
  return (
    <div class={`permission permission-${permission}`} role="status">
      <p class="permission-title">
        <PermissionSign permission={permission} size={28} />
        {said.title}
      </p>
      <p>{said.sentence}</p>
      {row?.conditions && (
        <p class="permission-conditions">
          <b>{words.conditions}:</b> {row.conditions}
        </p>
      )}
    </div>
  );
}

/** All activities of the zone, before anything was asked. */
function Groups({ sheet }: { sheet: ZoneSheet }) {
  const words = speak(answerSheetWords).answer;
  return (
    <div class="permission-groups">
      {byPermission(sheet.uses).map(({ permission, rows }) => (
        <details key={permission} class="permission-group">
          <summary>
            <PermissionSign permission={permission} size={22} />
            <span>{words.permission[permission].title}</span>
            <span class="permission-count">{rows.length}</span>
          </summary>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                {row.activityName}
                {row.conditions && <span class="quiet small"> ({row.conditions})</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
