import { useEffect } from 'preact/hooks';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatHectares } from '../../../geodata/words/format.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { language, speak } from '../../data/preferences.ts';
import type { CityMap } from '../../map/city-map.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { border, endBorder, saveProblem, saveZone, saving } from './border.ts';

/** How a border is moved, what it makes of the area, and the ways out. */
export function BorderEditor({ plan, map }: { plan: string; map: CityMap }) {
  const words = speak(planWords);
  const said = language.value;
  const undo = () => border.value?.edit.undo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  if (!border.value) return null;
  const { zone, edit } = border.value;
  const untouched = edit.steps.value.length === 0;
  const save = async () => {
    const geometry = edit.area.value as typeof zone.geometry;
    if (await saveZone(map, plan, zone, { geometry })) endBorder();
  };
  return (
    <section class="stack" aria-labelledby="moving">
      <h3 id="moving">{words.moveTitle}</h3>
      <ul class="bullets small">
        {words.moveHow.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="quiet small">{words.moveGives}</p>
      <dl class="facts">
        <div>
          <dt>{words.area}</dt>
          <dd>
            <span role="status">
              {untouched
                ? formatHectares(said, zone.properties.areaM2)
                : words.areaNow(
                    formatHectares(said, edit.areaM2()),
                    formatHectares(said, zone.properties.areaM2),
                  )}
            </span>
          </dd>
        </div>
      </dl>
      {edit.crossing.value && (
        <p class="field-error" role="alert">
          {words.crossing}
        </p>
      )}
      {saveProblem.value !== null && <Failure problem={saveProblem.value} />}
      <div class="decide">
        <Button wide icon="undo" disabled={untouched} onClick={undo}>
          {words.undo}
        </Button>
        <Button wide onClick={endBorder}>
          {speak(uiWords).cancel}
        </Button>
      </div>
      <Button
        variant="primary"
        wide
        busy={saving.value}
        disabled={untouched || edit.crossing.value !== null}
        onClick={() => void save()}
      >
        {speak(uiWords).save}
      </Button>
    </section>
  );
}
