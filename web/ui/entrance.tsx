import './entrance.css';
import type { ComponentChildren } from 'preact';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Button } from './button.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

interface EntranceProps {
  title: string;
  lead: string;
  onLogOut?: () => void;
  children: ComponentChildren;
}

/** The page before the map: who this is for, and one thing to do. */
export function Entrance({ title, lead, onLogOut, children }: EntranceProps) {
  const words = speak(uiWords);
  return (
    <main class="entrance">
      <div class="entrance-card">
        <p class="entrance-product">{words.product}</p>
        <h1>{title}</h1>
        <p class="quiet">{lead}</p>
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
