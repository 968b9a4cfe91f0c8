import './app.css';
import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { publicWords } from '../../geodata/words/public.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Failure, Skeleton } from '../ui/states.tsx';
import { Toasts } from '../ui/toast.tsx';
import { problemOfStart, start } from './start.ts';
import { Town } from './town.tsx';

/** The citizens' face: the map, and the first question on it. */
export function App() {
  useEffect(() => void start(), []);
  useSignalEffect(() => {
    document.title = speak(publicWords).title;
  });
  return (
    <>
      <a class="skip-link" href="#isi">
        {speak(uiWords).skipToContent}
      </a>
      <main class="public">{facts.value ? <Town facts={facts.value} /> : <Waiting />}</main>
      <Toasts />
    </>
  );
}

function Waiting() {
  return (
    <div class="public-waiting">
      <h1>{speak(publicWords).question}</h1>
      {problemOfStart.value ? (
        <Failure problem={problemOfStart.value} onRetry={start} />
      ) : (
        <Skeleton lines={4} />
      )}
    </div>
  );
}
