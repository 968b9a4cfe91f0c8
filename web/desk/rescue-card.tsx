import { useRef, useState } from 'preact/hooks';
import type { RescueReport } from '../../geodata/wire/rescue.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { refusalWords } from '../../geodata/words/refusal.ts';
import { rescueWords } from '../../geodata/words/rescue.ts';
import { call } from '../data/call.ts';
import { language, speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/states.tsx';

/** Brings the emergency file of a tablet in, and says what became of each thing in it. */
export function RescueCard() {
  const words = speak(rescueWords);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<RescueReport | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const bringIn = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      setReport(await call('post /api/rescue', { bytes: file }));
    } catch (failure) {
      setReport(null);
      setProblem(failure);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <section class="stack">
      <h2>{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={words.choose}
        onChange={() => void bringIn()}
      />
      <Button icon="download" busy={busy} onClick={() => input.current?.click()}>
        {busy ? words.importing : words.choose}
      </Button>
      <div role="status" class="stack">
        {report && <Told report={report} />}
      </div>
      {problem !== null && <Failure problem={problem} />}
    </section>
  );
}

function Told({ report: { taken, known, refused, drafts } }: { report: RescueReport }) {
  const words = speak(rescueWords);
  const count = (value: number): string => formatNumber(language.value, value, 0);
  const why = speak(refusalWords) as Record<string, string>;
  return (
    <>
      <p>{words.counts({ taken: count(taken), known: count(known) })}</p>
      {refused.length > 0 && (
        <>
          <p>{words.refusedCount(count(refused.length))}</p>
          <ul>
            {refused.map(({ name, code }) => (
              <li key={name}>{words.refused(name, why[code] ?? code)}</li>
            ))}
          </ul>
        </>
      )}
      {drafts > 0 && <p>{words.drafts(count(drafts))}</p>}
    </>
  );
}
