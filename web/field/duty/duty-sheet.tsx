import './duty.css';
import { useState } from 'preact/hooks';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { formatLength, formatNumber } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellShort, tellTime } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { clock, hoursAndMinutes } from '../clock.ts';
import { cover } from '../officer-map.ts';
import { closePanel } from '../panel.ts';
import { awake } from './awake.ts';
import {
  beginDuty,
  duty,
  endDuty,
  gpsTrouble,
  onDuty,
  parts,
  track,
  trackKept,
  unsure,
  walked,
} from './duty.ts';
import { GpxTaking } from './gpx-taking.tsx';
import { leftOpen } from './left-open.ts';
import { LeftOpenDeeds, LeftOpenNote } from './left-open-note.tsx';
import { intoPocket } from './pocket.tsx';
import { toggleTrack, trackShown } from './track-on-map.ts';

/** The time on duty: begun and ended by a press, with everything that is recorded of it. */
export function DutySheet() {
  const words = speak(dutyWords);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const now = duty.value;
  const running = onDuty.value;
  const once = (deed: () => Promise<void>) => async () => {
    setBusy(true);
    await deed().finally(() => setBusy(false));
    setAsking(false);
  };
  return (
    <Sheet
      title={words.title}
      {...(running && now && { lead: words.since(tellShort(now.beganAt)) })}
      onClose={closePanel}
      onCover={cover}
      footer={
        running ? (
          <div class="sheet-actions">
            <Button large icon="pocket" onClick={intoPocket}>
              {words.pocket}
            </Button>
            <Button variant="primary" icon="stop" large wide busy={busy} onClick={() => setAsking(true)}>
              {words.end}
            </Button>
          </div>
        ) : leftOpen.value ? (
          <LeftOpenDeeds />
        ) : (
          <Button variant="primary" icon="play" large wide busy={busy} onClick={once(beginDuty)}>
            {words.begin}
          </Button>
        )
      }
    >
      <div class="stack">
        {asking && (
          <div class="ask" role="alertdialog" aria-label={words.endAsk}>
            <p>
              <strong>{words.endAsk}</strong> {words.endAskLead}
            </p>
            <div class="sheet-actions">
              <Button onClick={() => setAsking(false)}>{words.endNo}</Button>
              <Button variant="primary" busy={busy} onClick={once(endDuty)}>
                {words.end}
              </Button>
            </div>
          </div>
        )}
        {!running && (leftOpen.value ? <LeftOpenNote /> : <p>{words.beginLead}</p>)}
        {!running && now?.endedAt && (
          <p class="quiet">
            {words.ended(tellShort(now.endedAt), formatLength(language.value, walked.value))}
          </p>
        )}
        {running && now && <Recording since={now.beganAt} />}
        {now && track.value.length > 0 && <Gaps />}
        {now && <GpxTaking duty={now} />}
      </div>
    </Sheet>
  );
}

/** A duty of more than so many hours was forgotten. */
const forgottenHours = 16;

function Recording({ since }: { since: string }) {
  const words = speak(dutyWords);
  const [hours, minutes] = hoursAndMinutes(clock.value - Date.parse(since));
  return (
    <>
      {hours >= forgottenHours && <Notice>{words.left(tellShort(since))}</Notice>}
      <dl class="duty-figures">
        <dt>{words.time}</dt>
        <dd>{words.duration(hours, minutes)}</dd>
        <dt>{words.walked}</dt>
        <dd>{formatLength(language.value, walked.value)}</dd>
        <dt>{words.fixes}</dt>
        <dd>{words.fixesCount(formatNumber(language.value, track.value.length, 0), unsure.value)}</dd>
      </dl>
      {gpsTrouble.value === 'denied' && <Notice>{words.gpsDenied}</Notice>}
      {gpsTrouble.value === 'none' && <Notice>{words.noGps}</Notice>}
      {!trackKept.value && <Notice>{words.notKept}</Notice>}
      {awake.value === 'refused' ? (
        <Notice>{words.awakeRefused}</Notice>
      ) : (
        <p class="quiet small">{words.awake}</p>
      )}
    </>
  );
}

const Notice = ({ children }: { children: string }) => (
  <p class="placed" role="status">
    <Icon name="info" />
    <span>{children}</span>
  </p>
);

/** Breaks of the track, told as breaks. */
function Gaps() {
  const words = speak(dutyWords);
  const breaks = parts.value.slice(1).map((part, i) => [parts.value[i]!.at(-1)!.at, part[0]!.at] as const);
  return (
    <section class="stack">
      <p>{breaks.length ? words.gaps(breaks.length) : words.noGaps}</p>
      {breaks.length > 0 && (
        <ul class="bullets">
          {breaks.slice(-5).map(([from, to]) => (
            <li key={from}>{words.gapRow(tellTime(from), tellTime(to))}</li>
          ))}
        </ul>
      )}
      <Button icon="route" wide onClick={toggleTrack}>
        {trackShown.value ? words.trackShown : words.trackHidden}
      </Button>
    </section>
  );
}
