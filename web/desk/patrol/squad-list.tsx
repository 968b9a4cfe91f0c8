import type { Box, LivePosition } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { crew, idle, plan } from './day.ts';
import { assign } from './deeds.ts';
import { people, seenShown } from './people.ts';
import { SpotForm } from './spot-form.tsx';
import { SquadCard } from './squad-card.tsx';

interface SquadListProps {
  onShow: (stop: string) => void;
  onFit: (box: Box) => void;
  /** Whether this person may see where officers are. */
  watches: boolean;
}

/** Every squad of the day with its stops, and those that stay at home. */
export function SquadList({ onShow, onFit, watches }: SquadListProps) {
  const words = speak(patrolWords);
  if (crew.value?.squads.length === 0)
    return (
      <EmptyState icon="user" title={words.noSquads}>
        {words.noSquadsLead}
      </EmptyState>
    );
  return (
    <div class="stack">
      <SpotForm />
      <h2>{words.squads}</h2>
      <ul class="squad-cards">
        {plan.value.map((patrol, place) => (
          <li key={patrol.id}>
            <SquadCard patrol={patrol} place={place} onShow={onShow} onFit={onFit} />
          </li>
        ))}
      </ul>
      {idle.value.length > 0 && (
        <section aria-label={words.idle}>
          <h3>{words.idle}</h3>
          <ul class="squad-idle">
            {idle.value.map((squad) => (
              <li key={squad.id}>
                <span>{squad.name}</span>
                <Button onClick={() => assign(squad.id)}>{words.assign}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {watches && <OnDuty people={people.value} />}
      <Checkbox
        label={words.coverage}
        hint={words.coverageHint}
        checked={seenShown.value}
        onChange={(on) => {
          seenShown.value = on;
        }}
      />
    </div>
  );
}

function OnDuty({ people }: { people: readonly LivePosition[] }) {
  const words = speak(patrolWords);
  return (
    <section aria-label={words.onDuty}>
      <h3>{words.onDuty}</h3>
      {people.length === 0 ? (
        <p class="quiet small">{words.onDutyNone}</p>
      ) : (
        <ul>
          {people.map(({ person, name, at }) => (
            <li key={person} class="squad-on-duty">
              <strong>{name}</strong> <span class="quiet small">{words.seenAt(tellShort(at))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
