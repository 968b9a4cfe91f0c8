import './round.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Patrol } from '../../../geodata/model/index.ts';
import { roundWords } from '../../../geodata/words/field-round.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellShort, tellTimeOfDay } from '../../data/when.ts';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { cover, officerMap } from '../officer-map.ts';
import { closePanel } from '../panel.ts';
import { asked, chosen, known, loadPatrols, todaysPatrol, todaysPatrols } from './patrols.ts';
import { Deeds, isOpen, StopCard } from './stop-card.tsx';
import { type NumberedStop, nextStop, stops } from './stops.ts';
import { tellNote } from './tell-note.ts';

/** The stop that the officer looks at; the next one while none was chosen. */
export const shownStop = signal<string | null>(null);

/** The patrol of the day: the next stop large, then all in their order. */
export function RoundSheet() {
  const words = speak(roundWords);
  const patrol = todaysPatrol.value;
  useEffect(() => {
    void loadPatrols();
    return () => {
      shownStop.value = null;
    };
  }, []);
  const away = asked.value === 'away';
  const shown = shownNow();
  return (
    <Sheet
      title={words.title}
      {...(patrol && { lead: leadOf(patrol) })}
      onClose={closePanel}
      onCover={cover}
      {...(shown && isOpen(shown) && { footer: <Deeds stop={shown.stop} /> })}
    >
      {patrol ? (
        <Round patrol={patrol} />
      ) : asked.value === 'not-yet' ? (
        <Skeleton lines={5} />
      ) : away && !known.value ? (
        <p role="status">{words.unreachable}</p>
      ) : (
        <EmptyState icon="route" title={words.empty}>
          {words.emptyLead}
        </EmptyState>
      )}
    </Sheet>
  );
}

const shownNow = (): NumberedStop | null =>
  stops.value.find(({ stop }) => stop.id === shownStop.value) ?? nextStop.value;

function leadOf({ startsAt, shiftS, metres, stops: all }: Patrol): string {
  const words = speak(roundWords);
  const [from, to] = [tellTimeOfDay(startsAt), tellTimeOfDay(startsAt + shiftS)];
  return metres === null
    ? words.leadShort(from, to, all.length)
    : words.lead(from, to, formatLength(language.value, metres), all.length);
}

function Round({ patrol }: { patrol: Patrol }) {
  const words = speak(roundWords);
  const several = todaysPatrols.value.length > 1;
  const shown = shownNow();
  const straight = patrol.stops.some(({ roads, metres }) => !roads && metres !== null);
  return (
    <div class="stack">
      {asked.value === 'away' && known.value && (
        <p class="quiet" role="status">
          {words.asOf(tellShort(known.value.at))}
        </p>
      )}
      {several && (
        <Select
          label={words.choose}
          value={patrol.id}
          options={todaysPatrols.value.map(({ id, startsAt }, i) => ({
            value: id,
            label: words.nth(i + 1, tellTimeOfDay(startsAt)),
          }))}
          onChange={(id) => {
            chosen.value = id;
            shownStop.value = null;
          }}
        />
      )}
      {shown ? (
        <StopCard key={shown.stop.id} numbered={shown} isNext={shown.stop.id === nextStop.value?.stop.id} />
      ) : (
        <p class="placed">
          <Icon name="check" />
          {words.allDone}
        </p>
      )}
      {patrol.note && (
        <p>
          <strong>{words.note}:</strong> {patrol.note}
        </p>
      )}
      <h3>{words.all}</h3>
      <ol class="stop-list">
        {stops.value.map((numbered) => (
          <StopRow key={numbered.stop.id} numbered={numbered} shown={numbered === shown} />
        ))}
      </ol>
      {straight && <p class="quiet small">{words.straightNote}</p>}
    </div>
  );
}

function StopRow({ numbered, shown }: { numbered: NumberedStop; shown: boolean }) {
  const { stop, number, note } = numbered;
  const words = speak(roundWords);
  const metres = stop.metres === null ? null : formatLength(language.value, stop.metres);
  const detail = note
    ? tellNote(numbered)
    : [
        stop.arrives === null ? null : tellTimeOfDay(stop.arrives),
        metres && (stop.roads ? words.fromBefore(metres) : words.fromBeforeStraight(metres)),
        ...stop.reasons.map((reason) => words.reasons[reason]),
      ]
        .filter(Boolean)
        .join(' · ');
  return (
    <li>
      <button
        type="button"
        class="finding-row"
        aria-current={shown ? 'true' : undefined}
        onClick={() => {
          shownStop.value = stop.id;
          officerMap.value?.goTo(stop.position, { zoom: 18 });
          document.querySelector('.sheet-body')?.scrollTo({ top: 0 });
        }}
      >
        <span class={`stop-disc ${note ? 'stop-disc-done' : ''}`}>
          {note?.state === 'done' ? <Icon name="check" size={18} /> : number}
        </span>
        <span class="finding-row-text">
          <strong>{stop.title}</strong>
          <span class="quiet small">{detail}</span>
        </span>
      </button>
    </li>
  );
}
