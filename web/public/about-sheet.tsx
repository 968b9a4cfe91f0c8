import { publicWords } from '../../geodata/words/public.ts';
import { speak } from '../data/preferences.ts';
import { Sheet } from '../ui/sheet.tsx';
import { closePanel } from './panel.ts';

export interface AboutSheetProps {
  onCover: (pixels: { bottom: number; right: number }) => void;
}

/** What this is, and what becomes of a visitor's data. */
export function AboutSheet({ onCover }: AboutSheetProps) {
  const words = speak(publicWords).aboutText;
  return (
    <Sheet title={words.title} onClose={closePanel} onCover={onCover} snap="full">
      <div class="stack">
        {words.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h3>{words.privacyTitle}</h3>
        <ul class="bullets">
          {words.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
