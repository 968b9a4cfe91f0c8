import './voice-notes.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { siteWords } from '../../../geodata/words/field-site.ts';
import { speak } from '../../data/preferences.ts';
import { sha256 } from '../../data/sha256.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { amendVoices, draftVoices, type Kept } from '../draft.ts';
import { clockOf, createVoiceRecorder, longestMs } from './voice-recorder.ts';

const most = 5;

/** Spoken notes: recorded, listened to, removed before the finding is finished. */
export function VoiceNotes() {
  const words = speak(siteWords);
  const recorder = useMemo(
    () =>
      createVoiceRecorder(async (blob) => {
        const digest = await sha256(await blob.arrayBuffer());
        amendVoices([...draftVoices.peek(), { sha256: digest, blob }]);
      }),
    [],
  );
  useEffect(() => () => recorder.stop(), [recorder]);
  const state = recorder.state.value;
  const notes = draftVoices.value;
  const full = notes.length >= most;
  return (
    <section class="voices" aria-label={words.voices}>
      {notes.map((note, index) => (
        <VoiceNote
          key={note.sha256}
          note={note}
          number={index + 1}
          onRemove={() => amendVoices(notes.filter((one) => one !== note))}
        />
      ))}
      {state === 'running' ? (
        <div class="voice-row voice-running">
          <p role="timer">{words.voiceRunning(clockOf(recorder.ms.value), clockOf(longestMs))}</p>
          <Button variant="primary" icon="stop" onClick={recorder.stop}>
            {words.voiceStop}
          </Button>
        </div>
      ) : (
        <Button
          icon="microphone"
          wide
          busy={state === 'asking'}
          disabled={full}
          onClick={() => void recorder.start()}
        >
          {state === 'asking' ? words.voiceAsking : words.voiceRecord}
        </Button>
      )}
      {full && <p class="quiet small">{words.voiceFull}</p>}
      {state === 'denied' && <p role="alert">{words.voiceDenied}</p>}
      {state === 'missing' && <p role="alert">{words.voiceMissing}</p>}
    </section>
  );
}

function VoiceNote({ note, number, onRemove }: { note: Kept; number: number; onRemove: () => void }) {
  const words = speak(siteWords);
  const sound = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [ms, setMs] = useState(0);
  const url = useMemo(() => URL.createObjectURL(note.blob), [note]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <div class="voice-row">
      {/* biome-ignore lint/a11y/useMediaCaption: an officer's own words, just spoken */}
      <audio
        ref={sound}
        src={url}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={(event) => setMs(event.currentTarget.currentTime * 1000)}
      />
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.voicePause(number) : words.voicePlay(number)}
        onClick={() => (playing ? sound.current?.pause() : void sound.current?.play())}
      />
      <span class="voice-clock">{clockOf(ms)}</span>
      <IconButton icon="trash" label={words.voiceRemove(number)} onClick={onRemove} />
    </div>
  );
}
