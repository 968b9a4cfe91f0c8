import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { PatrolStop, Visit } from '../../../geodata/model/index.ts';
import { roundWords } from '../../../geodata/words/field-round.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellTimeOfDay } from '../../data/when.ts';
import { metresBetween } from '../../map/metres-between.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { draft } from '../draft.ts';
import { officerMap } from '../officer-map.ts';
import { openPanel } from '../panel.ts';
import { HinderedChoice } from '../visit/hindered-choice.tsx';
import { draftAt } from './draft-at.ts';
import { keepVisit, type NumberedStop, noteStop } from './stops.ts';
import { tellNote } from './tell-note.ts';

/** The stop that is being skipped: its reason is asked for. */
const skipping = signal<string | null>(null);
const stopSkipping = () => {
  skipping.value = null;
};

/** Whether something is to be done at a stop: not when it is done, nor while a reason for skipping is asked for. */
export const isOpen = ({ stop, note }: NumberedStop): boolean => !note && skipping.value !== stop.id;

/** One stop, large: what it is about, when, how far, and what can be done there. */
export function StopCard({ numbered, isNext }: { numbered: NumberedStop; isNext: boolean }) {
  const words = speak(roundWords);
  const { stop, number, note } = numbered;
  return (
    <section class={`stop-card ${isNext ? 'stop-card-next' : ''}`} aria-label={words.stopTitle(number)}>
      <p class="quiet small">{isNext ? words.nextTitle : words.stopTitle(number)}</p>
      <p class="stop-title">
        <span class="stop-disc stop-disc-large">{number}</span> {stop.title}
      </p>
      <p>{whenOf(stop)}</p>
      {stop.kind === 'area' && !note && <p>{words.areaLead}</p>}
      <Distance stop={stop} />
      <p class="row">
        {stop.reasons.map((reason) => (
          <Badge key={reason}>{words.reasons[reason]}</Badge>
        ))}
      </p>
      {note ? (
        <div class="stack">
          <p class="placed">
            <Icon name={note.state === 'done' ? 'check' : 'info'} /> {tellNote(numbered)}
          </p>
          <Button icon="undo" wide onClick={() => void noteStop(stop.id, null)}>
            {words.undo}
          </Button>
        </div>
      ) : (
        skipping.value === stop.id && <Skipping stop={stop} onDone={stopSkipping} />
      )}
    </section>
  );
}

function whenOf({ arrives, windowFrom, windowTo }: PatrolStop): string {
  const words = speak(roundWords);
  const window =
    windowFrom !== null && windowTo !== null
      ? words.window(tellTimeOfDay(windowFrom), tellTimeOfDay(windowTo))
      : windowFrom !== null
        ? words.windowFrom(tellTimeOfDay(windowFrom))
        : windowTo !== null
          ? words.windowTo(tellTimeOfDay(windowTo))
          : null;
  return [arrives === null ? null : words.arrives(tellTimeOfDay(arrives)), window].filter(Boolean).join(', ');
}

/** How far it is from here; nobody on a tablet knows the way, so it is called a straight line. */
function Distance({ stop }: { stop: PatrolStop }) {
  const fix = officerMap.value?.locator.fix.value;
  if (!fix) return null;
  const metres = metresBetween(fix.position, stop.position);
  return <p>{speak(roundWords).fromHere(formatLength(language.value, metres))}</p>;
}

/** What can be done at a stop, at the foot of the sheet. */
export function Deeds({ stop }: { stop: PatrolStop }) {
  const words = speak(roundWords);
  const [lon, lat] = stop.position;
  const seenBefore = stop.kind === 'case' || stop.kind === 'finding';
  const skip = () => {
    skipping.value = stop.id;
  };
  const record = () => {
    if (!draft.peek()) void draftAt(stop);
    openPanel({ kind: 'new' });
  };
  return (
    <div class="stop-deeds">
      <div class="sheet-actions">
        <a class="button" href={`geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(stop.title)})`}>
          <Icon name="arrow" size={20} />
          <span>{words.direct}</span>
        </a>
        <Button onClick={skip}>{words.skip}</Button>
      </div>
      {seenBefore ? (
        <Button
          variant="primary"
          icon="eye"
          large
          wide
          onClick={() => openPanel({ kind: 'visit', to: 'stop', id: stop.id })}
        >
          {words.visit}
        </Button>
      ) : (
        <div class="sheet-actions">
          <Button icon="check" large onClick={() => void keepVisit(stop, null)}>
            {words.visited}
          </Button>
          <Button variant="primary" icon="camera" large onClick={record}>
            {words.record}
          </Button>
        </div>
      )}
    </div>
  );
}

function Skipping({ stop, onDone }: { stop: PatrolStop; onDone: () => void }) {
  const words = speak(roundWords);
  const [why, setWhy] = useState<Visit['hindered']>(null);
  const [missing, setMissing] = useState(false);
  const skip = async () => {
    setMissing(why === null);
    if (why === null) return;
    await keepVisit(stop, why);
    onDone();
  };
  return (
    <div class="stack">
      <HinderedChoice
        legend={words.skipTitle}
        value={why}
        onChange={setWhy}
        error={missing && why === null ? words.skipNeeded : null}
      />
      <div class="sheet-actions">
        <Button onClick={onDone}>{speak(uiWords).cancel}</Button>
        <Button variant="primary" wide onClick={() => void skip()}>
          {words.skipSave}
        </Button>
      </div>
    </div>
  );
}
