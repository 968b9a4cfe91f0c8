import type { Box, Patrol } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { moveStop } from './change.ts';
import { change, chosen, differences, dirty, openStop, plan, squadOf } from './day.ts';
import { propose, proposing, reorder, save } from './deeds.ts';
import { DifferenceNote } from './difference-note.tsx';
import { DoneNote } from './done.tsx';
import { boxOfRounds } from './duty-map-of.ts';
import { ShiftForm } from './shift-form.tsx';
import { SquadChip } from './squad-chip.tsx';
import { StopList } from './stop-list.tsx';
import { tellHours, tellMetres } from './times.ts';

interface SquadCardProps {
  patrol: Patrol;
  place: number;
  onShow: (stop: string) => void;
  onFit: (box: Box) => void;
}

/** A squad's day; the chosen one with its stops. A stop that is dropped on it moves there. */
export function SquadCard({ patrol, place, onShow, onFit }: SquadCardProps) {
  const words = speak(patrolWords);
  const open = chosen.value === patrol.id;
  const name = squadOf(patrol.squad)?.name ?? '–';
  const choose = () => {
    chosen.value = open ? null : patrol.id;
    openStop.value = null;
    if (!open && patrol.stops.length > 0) onFit(boxOfRounds([patrol]));
  };
  return (
    <section
      class={`squad-card ${open ? 'squad-card-open' : ''}`}
      aria-label={name}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const stop = event.dataTransfer?.getData('text/plain');
        if (stop) change(moveStop(plan.peek(), stop, patrol.id, patrol.stops.length));
      }}
    >
      <h3>
        <button type="button" class="squad-head" aria-expanded={open} onClick={choose}>
          <SquadChip place={place} />
          <span class="squad-name">
            {name}
            <span class="quiet small">
              {patrol.metres === null
                ? words.untimed(patrol.stops.length)
                : words.counts(patrol.stops.length, tellMetres(patrol.metres), lengthOf(patrol))}
            </span>
          </span>
          <StatusBadge patrol={patrol} />
        </button>
      </h3>
      {open && (
        <div class="stack squad-body">
          <DifferenceNote difference={differences.value.get(patrol.id)} />
          {patrol.status === 'published' && <DoneNote patrol={patrol} />}
          <StopList patrol={patrol} place={place} onShow={onShow} />
          <div class="row">
            <Button icon="route" disabled={proposing.value !== null} onClick={() => void propose(patrol.id)}>
              {words.propose}
            </Button>
            {patrol.stops.length > 2 && (
              <Button onClick={() => void reorder(patrol.id)}>{words.reorder}</Button>
            )}
          </div>
          <ShiftForm patrol={patrol} />
          <StatusButtons patrol={patrol} />
        </div>
      )}
    </section>
  );
}

const lengthOf = ({ back, startsAt }: Patrol): string => tellHours((back?.arrives ?? startsAt) - startsAt);

function StatusBadge({ patrol: { id, status } }: { patrol: Patrol }) {
  const words = speak(patrolWords);
  const unsaved = dirty.value.some((it) => it.id === id);
  return (
    <Badge tone={unsaved ? 'unclear' : status === 'published' ? 'complies' : 'plain'}>
      {unsaved ? words.unsaved : words.statuses[status]}
    </Badge>
  );
}

/** What else may be done with it: take it back, or away. */
function StatusButtons({ patrol: { id, status, version } }: { patrol: Patrol }) {
  const words = speak(patrolWords);
  const turn = async (to: Patrol['status'], told: string) => {
    if (await save({ ids: [id], status: to })) toast(told, { tone: 'done' });
  };
  if (version === 0)
    return (
      <Button variant="quiet" onClick={() => change(plan.peek().filter((it) => it.id !== id))}>
        {words.drop}
      </Button>
    );
  if (status === 'withdrawn')
    return <Button onClick={() => void turn('draft', words.savedDone)}>{words.restore}</Button>;
  return (
    <Button variant="danger" onClick={() => void turn('withdrawn', words.withdrawn)}>
      {words.withdraw}
    </Button>
  );
}
