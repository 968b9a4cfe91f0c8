import { useState } from 'preact/hooks';
import type { PlanZone } from '../../../geodata/wire/plan-zones.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { speak } from '../../data/preferences.ts';
import type { CityMap } from '../../map/city-map.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Failure } from '../../ui/states.tsx';
import { saveProblem, saveZone, saving } from './border.ts';
import { codes } from './zones.ts';

interface CodeFormProps {
  plan: string;
  zone: PlanZone;
  map: CityMap;
  onDone: () => void;
}

/** Another code for a zone, of those that the plan has rules for. */
export function CodeForm({ plan, zone, map, onDone }: CodeFormProps) {
  const words = speak(planWords);
  const [code, setCode] = useState(zone.properties.code);
  const save = async (event: Event) => {
    event.preventDefault();
    if (code === zone.properties.code || (await saveZone(map, plan, zone, { code }))) onDone();
  };
  return (
    <form class="stack" onSubmit={save}>
      {saveProblem.value !== null && <Failure problem={saveProblem.value} />}
      <Select
        label={words.newCode}
        hint={words.newCodeHint}
        value={code}
        options={codes.value.map((it) => ({ value: it.code, label: `${it.code} ${it.name}` }))}
        onChange={setCode}
      />
      <div class="decide">
        <Button wide onClick={onDone}>
          {speak(uiWords).cancel}
        </Button>
        <Button type="submit" variant="primary" wide busy={saving.value}>
          {speak(uiWords).save}
        </Button>
      </div>
    </form>
  );
}
