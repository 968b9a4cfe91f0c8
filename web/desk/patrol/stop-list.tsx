import type { Patrol, PatrolStop } from '../../../geodata/model/index.ts';
import { patrolWords, stopWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { tellTimeOfDay } from '../../data/when.ts';
import { roundLetter } from '../../map/round-look.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { moveStop, removeStop } from './change.ts';
import { change, differences, openStop, plan } from './day.ts';
import { unmet } from './deeds.ts';
import { visited } from './done.tsx';
import { SquadChip } from './squad-chip.tsx';
import { StopForm } from './stop-form.tsx';
import { tellReasons } from './tell-reasons.ts';
import { tellMetres } from './times.ts';

interface StopListProps {
  patrol: Patrol;
  place: number;
  onShow: (stop: string) => void;
}

/** A squad's stops in their order, with times and reasons; dragged, or moved by buttons. */
export function StopList({ patrol, place, onShow }: StopListProps) {
  const words = speak(patrolWords);
  if (patrol.stops.length === 0)
    return (
      <p class="quiet">
        <strong>{words.nothingYet}.</strong> {words.nothingYetLead}
      </p>
    );
  return (
    <ol class="stop-list" aria-label={words.stops}>
      <li class="stop-end quiet small">
        {words.departs} · {tellTimeOfDay(patrol.startsAt)}
      </li>
      {patrol.stops.map((stop, at) => (
        <Stop key={stop.id} patrol={patrol} stop={stop} at={at} place={place} onShow={onShow} />
      ))}
      {patrol.back && (
        <li class="stop-end quiet small">
          {words.home} · {tellTimeOfDay(patrol.back.arrives)} · {tellMetres(patrol.back.metres)}
          {!patrol.back.roads && `, ${speak(stopWords).straight}`}
          {patrol.back.arrives > patrol.startsAt + patrol.shiftS && (
            <Badge tone="violates">{words.overShift(tellTimeOfDay(patrol.startsAt + patrol.shiftS))}</Badge>
          )}
        </li>
      )}
    </ol>
  );
}

interface StopProps extends StopListProps {
  stop: PatrolStop;
  at: number;
}

function Stop({ patrol, stop, at, place, onShow }: StopProps) {
  const words = speak(patrolWords);
  const label = `${roundLetter(place)}${at + 1}`;
  const open = openStop.value === stop.id;
  const isNew = differences.value.get(patrol.id)?.added.some(({ id }) => id === stop.id);
  const move = (to: number) => change(moveStop(plan.peek(), stop.id, patrol.id, to));
  return (
    <li
      class={`stop ${open ? 'stop-open' : ''}`}
      draggable
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', stop.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const id = event.dataTransfer?.getData('text/plain');
        if (id && id !== stop.id) change(moveStop(plan.peek(), id, patrol.id, at));
      }}
    >
      <div class="stop-row">
        <button
          type="button"
          class="stop-main"
          aria-expanded={open}
          onClick={() => {
            if (open) openStop.value = null;
            else onShow(stop.id);
          }}
        >
          <SquadChip place={place} text={label} fixed={stop.fixed} />
          <span class="stop-told">
            <span class="stop-title">{stop.title}</span>
            <StopTimes stop={stop} />
            <span class="quiet small">{reasonsOf(stop)}</span>
            {unmet.value.has(stop.id) && <Badge tone="violates">{speak(stopWords).unmet}</Badge>}
            {visited(stop.id) && (
              <Badge tone="complies" icon="check">
                {words.visited}
              </Badge>
            )}
            {isNew && <Badge tone="accent">{words.isNew}</Badge>}
          </span>
        </button>
        <span class="stop-moves">
          <IconButton icon="up" label={words.up(label)} disabled={at === 0} onClick={() => move(at - 1)} />
          <IconButton
            icon="down"
            label={words.down(label)}
            disabled={at === patrol.stops.length - 1}
            onClick={() => move(at + 1)}
          />
          <IconButton
            icon="close"
            label={words.remove(label)}
            onClick={() => change(removeStop(plan.peek(), stop.id))}
          />
        </span>
      </div>
      {open && <StopForm patrol={patrol} stop={stop} />}
    </li>
  );
}

/** When the squad is there and how far it has driven for it. */
function StopTimes({ stop }: { stop: PatrolStop }) {
  const words = speak(patrolWords);
  if (stop.arrives === null || stop.leaves === null) return null;
  const begins = stop.leaves - stop.serviceS;
  const waits = begins - stop.arrives > 60;
  return (
    <span class="small">
      {tellTimeOfDay(stop.arrives)}–{tellTimeOfDay(stop.leaves)}
      {waits && ` (${words.waits(tellTimeOfDay(begins))})`}
      {stop.metres !== null && ` · ${tellMetres(stop.metres)}`}
      {!stop.roads && <em>, {speak(stopWords).straight}</em>}
    </span>
  );
}

/** Of what, and why. */
function reasonsOf({ kind, reasons, windowFrom, windowTo }: PatrolStop): string {
  const words = speak(stopWords);
  const window =
    windowFrom !== null && windowTo !== null
      ? [speak(patrolWords).window(tellTimeOfDay(windowFrom), tellTimeOfDay(windowTo))]
      : [];
  return [words.kinds[kind], ...tellReasons({ kind, reasons }), ...window].join(' · ');
}
