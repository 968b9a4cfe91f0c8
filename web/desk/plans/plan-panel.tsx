import type { Plan } from '../../../geodata/model/index.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatNumber } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { cityToday } from '../../data/when.ts';
import { validityOf } from './plan-state.tsx';
import { ZoneChip } from './zone-chip.tsx';
import { codes } from './zones.ts';

/** The plan as a whole, and what can be done with it. */
export function PlanPanel({ plan, may }: { plan: Plan; may: boolean }) {
  const words = speak(planWords);
  const said = language.value;
  const next = plan.status !== 'draft' ? words.readOnly : may ? words.chooseZone : words.mayNot;
  return (
    <div class="stack">
      <p class="plan-next">{next}</p>
      <dl class="facts">
        <div>
          <dt>{words.validity}</dt>
          <dd>{validityOf(said, plan, cityToday())}</dd>
        </div>
        <div>
          <dt>{words.zoneCount}</dt>
          <dd>{formatNumber(said, plan.zones, 0)}</dd>
        </div>
      </dl>
      <section>
        <h3>{words.codesUsed}</h3>
        <ul class="plan-codes">
          {codes.value.map(({ code, name, zones }) => (
            <li key={code}>
              <ZoneChip code={code} />
              <span>{name}</span>
              <span class="quiet">{formatNumber(said, zones, 0)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
