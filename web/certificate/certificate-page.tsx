import { useEffect, useState } from 'preact/hooks';
import type { City } from '../../geodata/model/index.ts';
import { certificateWords } from '../../geodata/words/certificate.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { call } from '../data/call.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, Failure, Skeleton } from '../ui/states.tsx';
import { AboutCheck } from './about-check.tsx';
import { Proof } from './proof.tsx';
import { type Printed, printedOf } from './subject.ts';
import { Verdicts } from './verdicts.tsx';

/** One check on A4: what was checked, what came out and by which law, and how anybody can repeat it. */
export function CertificatePage() {
  const words = speak(certificateWords);
  const [printed, setPrinted] = useState<Printed | null | undefined>(undefined);
  const [city, setCity] = useState<City | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    printedOf(location.search).then(setPrinted, setProblem);
  }, []);
  const code = printed?.answer.city;
  useEffect(() => {
    if (code)
      call('get /api/cities/:city', { params: { city: code } }).then(
        (facts) => setCity(facts.city),
        () => undefined,
      );
  }, [code]);
  const title = printed && !printed.file ? words.answerTitle : words.title;
  useEffect(() => {
    document.title = [title, printed?.file?.finding, speak(uiWords).product].filter(Boolean).join(' · ');
  }, [title, printed]);
  if (problem !== null)
    return (
      <div class="cert">
        <Failure problem={problem} />
        <p>
          <a href="/perencana">{speak(uiWords).login.title}</a>
        </p>
      </div>
    );
  if (printed === undefined) return <Skeleton lines={8} />;
  if (printed === null) return <EmptyState icon="permit" title={words.nothing} />;
  return (
    <main class="cert">
      <p class="cert-tools">
        <Button variant="primary" onClick={() => print()}>
          {words.print}
        </Button>
      </p>
      <header class="cert-head">
        <p>{speak(uiWords).product}</p>
        <h1>{title}</h1>
        {city?.sample && <p class="cert-sample">{words.sample}</p>}
      </header>
      <AboutCheck printed={printed} city={city} />
      <Verdicts verdicts={printed.answer.verdicts} />
      <Proof printed={printed} />
      <p class="cert-note">{words.notLegal}</p>
    </main>
  );
}
