import { certificateWords } from '../../geodata/words/certificate.ts';
import { speak } from '../data/preferences.ts';
import type { Printed } from './subject.ts';

/** By what the paper is known to say what was computed, and how anybody computes it again. */
export function Proof({ printed: { file, digest, answer } }: { printed: Printed }) {
  const words = speak(certificateWords);
  const steps = file ? words.replay(file.name, answer.city ?? '') : words.ask;
  return (
    <section class="cert-proof">
      <h2>{words.proof}</h2>
      <p>{file ? words.hashOf(file.name) : words.hash}</p>
      <p class="cert-digest">{digest ?? (file ? words.noHash(file.name) : words.unknown)}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {file && (
        <p class="cert-tools">
          <a class="button button-secondary" href={file.address} download>
            {words.file}
          </a>
        </p>
      )}
    </section>
  );
}
