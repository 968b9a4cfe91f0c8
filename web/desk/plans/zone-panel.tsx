import { useState } from 'preact/hooks';
import type { PlanZone } from '../../../geodata/wire/plan-zones.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatHectares } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import type { CityMap } from '../../map/city-map.ts';
import { zoneName } from '../../map/zone-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { beginBorder, border, saveProblem } from './border.ts';
import { BorderEditor } from './border-editor.tsx';
import { CodeForm } from './code-form.tsx';
import { ZoneChip } from './zone-chip.tsx';

interface ZonePanelProps {
  plan: string;
  zone: PlanZone;
  map: CityMap;
  changeable: boolean;
  onClose: () => void;
}

/** The chosen zone: what it is, and of a draft its border and its code to be changed. */
export function ZonePanel({ plan, zone, map, changeable, onClose }: ZonePanelProps) {
  const words = speak(planWords);
  const [recoding, setRecoding] = useState(false);
  const { code, name, class: zoneClass, areaM2, changed } = zone.properties;
  const moving = border.value?.zone.id === zone.id;
  return (
    <div class="stack">
      <header class="zone-panel-head">
        <ZoneChip code={code} />
        <h2>{zoneName(language.value, code, name)}</h2>
        {!moving && <IconButton icon="close" label={speak(deskWords).close} onClick={onClose} />}
      </header>
      {moving ? (
        <BorderEditor plan={plan} map={map} />
      ) : (
        <>
          <dl class="facts">
            <div>
              <dt>{words.area}</dt>
              <dd>{formatHectares(language.value, areaM2)}</dd>
            </div>
            {zoneClass && (
              <div>
                <dt>{words.zoneClass}</dt>
                <dd>{words.classes[zoneClass]}</dd>
              </div>
            )}
          </dl>
          {!recoding && saveProblem.value !== null && <Failure problem={saveProblem.value} />}
          {changed && <p class="plan-next">{words.zoneChanged}</p>}
          {changeable && recoding && (
            <CodeForm plan={plan} zone={zone} map={map} onDone={() => setRecoding(false)} />
          )}
          {changeable && !recoding && (
            <div class="decide">
              <Button icon="draw" wide onClick={() => void beginBorder(map, zone)}>
                {words.moveBorder}
              </Button>
              <Button icon="edit" wide onClick={() => setRecoding(true)}>
                {words.changeCode}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
