import type { Patrol } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { Select, TextInput } from '../../ui/field.tsx';
import { districts } from './areas.ts';
import { changePatrol } from './change.ts';
import { change, plan } from './day.ts';
import { TimeInput } from './time-input.tsx';
import { clockOf, secondsOf } from './times.ts';

/** When the squad sets out, for how long, and where it looks for work. */
export function ShiftForm({ patrol }: { patrol: Patrol }) {
  const words = speak(patrolWords);
  const say = (news: Partial<Patrol>) => change(changePatrol(plan.peek(), patrol.id, news));
  const named = patrol.area?.name ?? '';
  const known = districts.value.map(({ name, level }) => ({
    value: `${level} ${name}`,
    label: `${name} (${level})`,
  }));
  const own = districts.value.find(({ name }) => name === named);
  const value = own ? `${own.level} ${own.name}` : named;
  return (
    <details class="shift">
      <summary>{words.shift}</summary>
      <div class="stack">
        <div class="stop-window">
          <TimeInput
            label={words.startsAt}
            value={clockOf(patrol.startsAt)}
            onChange={(time) => {
              const startsAt = secondsOf(time);
              if (startsAt !== null) say({ startsAt });
            }}
          />
          <TextInput
            label={words.hours}
            type="number"
            inputMode="decimal"
            value={String(patrol.shiftS / 3600)}
            onInput={(text) => {
              const hours = Number(text);
              if (hours >= 0.5 && hours <= 16) say({ shiftS: Math.round(hours * 3600) });
            }}
          />
        </div>
        <Select
          label={words.area}
          value={value}
          options={named && !own ? [...known, { value: named, label: named }] : known}
          empty={words.wholeCity}
          onChange={(key) => {
            const district = districts.peek().find(({ name, level }) => `${level} ${name}` === key);
            say({ area: district ? { name: district.name, geometry: district.geometry } : null });
          }}
        />
        <TextInput
          label={words.note}
          multiline={2}
          optional
          maxLength={2000}
          value={patrol.note}
          onInput={(note) => change(plan.peek().map((it) => (it.id === patrol.id ? { ...it, note } : it)))}
        />
      </div>
    </details>
  );
}
