import { useState } from 'preact/hooks';
import type { Session } from '../../geodata/wire/session.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { packWords } from '../../geodata/words/pack.ts';
import { speak } from '../data/preferences.ts';
import { waitingCount } from '../offline/outbox.ts';
import { forgetOfficer } from '../offline/remembered.ts';
import { Button } from '../ui/button.tsx';
import { leave } from '../ui/leave.ts';
import { PasswordChange } from '../ui/password-change.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';
import { toast } from '../ui/toast.tsx';
import { cover } from './officer-map.ts';
import { closePanel, openPanel } from './panel.ts';

/** Account, language, appearance. */
export function MenuSheet({ session }: { session: Session }) {
  const words = speak(fieldWords);
  const [changing, setChanging] = useState(false);
  const { name, unit } = session.person;
  const goHome = () => {
    forgetOfficer();
    closePanel();
    void leave();
  };
  return (
    <Sheet
      title={name}
      lead={[unit, session.city.name].filter(Boolean).join(' · ')}
      onClose={closePanel}
      onCover={cover}
      snap="full"
    >
      <div class="stack">
        {changing ? (
          <PasswordChange
            onDone={() => {
              setChanging(false);
              toast(words.passwordChanged, { tone: 'done' });
            }}
            onCancel={() => setChanging(false)}
          />
        ) : (
          <>
            <Button icon="list" wide onClick={() => openPanel({ kind: 'mine' })}>
              {words.mine}
            </Button>
            <Button icon="download" wide onClick={() => openPanel({ kind: 'pack' })}>
              {speak(packWords).title}
            </Button>
            <Button icon="check" wide onClick={() => openPanel({ kind: 'ready' })}>
              {speak(packWords).ready}
            </Button>
            <div class="menu-row">
              <span>{words.language}</span>
              <LanguageSwitch />
            </div>
            <div class="menu-row">
              <span>{words.theme}</span>
              <ThemeSwitch />
            </div>
            <Button icon="key" wide onClick={() => setChanging(true)}>
              {words.changePassword}
            </Button>
            <Button icon="logout" wide onClick={goHome}>
              {words.logOut}
            </Button>
            {waitingCount.value > 0 && <p class="quiet small">{words.logOutWaiting(waitingCount.value)}</p>}
          </>
        )}
      </div>
    </Sheet>
  );
}
