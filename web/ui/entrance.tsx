import './entrance.css';
import type { ComponentChildren } from 'preact';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Button } from './button.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

interface EntranceProps {
  /** Whose page it is, e.g. `Patroli petugas`. */
  face: string;
  /** The heading; left out where the content brings its own. */
  title?: string;
  lead?: string;
  onLogOut?: () => void;
  children: ComponentChildren;
}

/** The page before the map: who this is for, and one thing to do. */
export function Entrance({ face, title, lead, onLogOut, children }: EntranceProps) {
  const words = speak(uiWords);
  return (
    <main class="entrance">
      <div class="entrance-card">
        <p class="entrance-face">
          {words.product} <span aria-hidden="true">·</span> {face}
        </p>
        {title && <h1>{title}</h1>}
        {lead && <p class="quiet">{lead}</p>}
        {children}
        {onLogOut && (
          <Button variant="quiet" wide onClick={onLogOut}>
            {words.login.logOut}
          </Button>
        )}
      </div>
      <div class="entrance-switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </main>
  );
}
