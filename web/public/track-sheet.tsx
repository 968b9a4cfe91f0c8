import './track-sheet.css';
import { useSignal } from '@preact/signals';
import type { ReportTrack } from '../../geodata/model/report.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { reportWords } from '../../geodata/words/report.ts';
import { call } from '../data/call.ts';
import { speak } from '../data/preferences.ts';
import { tellDayOf, tellMoment } from '../data/when.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure } from '../ui/states.tsx';
import { closePanel } from './panel.ts';
import { readCode, readNumber } from './secret-code.ts';
import { tracked } from './tracked.ts';

export interface TrackSheetProps {
  onCover: (pixels: { bottom: number; right: number }) => void;
}

/** Follow a complaint by its number and secret code. */
export function TrackSheet({ onCover }: TrackSheetProps) {
  const words = speak(publicWords).tracking;
  return (
    <Sheet title={words.title} onClose={closePanel} onCover={onCover} snap="full">
      {tracked.value.track ? <Track track={tracked.value.track} /> : <TrackForm />}
    </Sheet>
  );
}

function TrackForm() {
  const words = speak(publicWords).tracking;
  const busy = useSignal(false);
  const problem = useSignal<unknown>(null);
  const { number, code } = tracked.value;
  const submit = async (event: Event) => {
    event.preventDefault();
    busy.value = true;
    problem.value = null;
    try {
      const track = await call('get /api/reports/:number', {
        params: { number: readNumber(number) },
        headers: { 'x-tracking-code': readCode(code) },
      });
      tracked.value = { ...tracked.value, track };
    } catch (error) {
      problem.value = error;
    } finally {
      busy.value = false;
    }
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{words.lead}</p>
      {problem.value !== null && <Failure problem={problem.value} />}
      <TextInput
        label={words.number}
        hint={words.numberHint}
        value={number}
        onInput={(value) => (tracked.value = { ...tracked.value, number: value })}
        autoComplete="off"
        required
      />
      <TextInput
        label={words.code}
        hint={words.codeHint}
        value={code}
        onInput={(value) => (tracked.value = { ...tracked.value, code: value })}
        autoComplete="off"
        required
      />
      <Button type="submit" variant="primary" wide busy={busy.value}>
        {words.submit}
      </Button>
    </form>
  );
}

const tones = { done: 'complies', rejected: 'legacy', received: 'unclear' } as const;

function Track({ track }: { track: ReportTrack }) {
  const words = speak(publicWords).tracking;
  const { categories, statuses } = speak(reportWords);
  const tone = tones[track.status as keyof typeof tones] ?? 'accent';
  return (
    <div class="stack">
      <div>
        <p class="track-number">{track.number}</p>
        <Badge tone={tone} icon={track.status === 'done' ? 'check' : 'clock'}>
          {statuses[track.status]}
        </Badge>
      </div>
      <section>
        <h3>{words.timeline}</h3>
        <ol class="timeline">
          {track.timeline.map((entry) => (
            <li key={`${entry.at}-${entry.status}`}>
              <b>{statuses[entry.status]}</b>
              <span class="quiet small">{tellMoment(entry.at)}</span>
              {entry.note && <p>{entry.note}</p>}
            </li>
          ))}
          {track.status !== 'done' && track.status !== 'rejected' && (
            <li class="timeline-next">{words.next}</li>
          )}
        </ol>
      </section>
      <section>
        <h3>{words.about}</h3>
        <p class="quiet small">
          {categories[track.category]} · {tellDayOf(track.receivedAt)}
          {track.place && ` · ${track.place}`}
        </p>
        <p>{track.text}</p>
      </section>
      <Button onClick={() => (tracked.value = { number: '', code: '', track: null })}>{words.another}</Button>
    </div>
  );
}
