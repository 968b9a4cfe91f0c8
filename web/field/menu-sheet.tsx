import { useState } from 'preact/hooks';
import type { Session } from '../../geodata/wire/session.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { dutyWords } from '../../geodata/words/field-duty.ts';
import { searchWords } from '../../geodata/words/field-search.ts';
import { packWords } from '../../geodata/words/pack.ts';
import { speak } from '../data/preferences.ts';
import { forgetOfficer } from '../offline/remembered.ts';
import { Button } from '../ui/button.tsx';
import { leave } from '../ui/leave.ts';
import { PasswordChange } from '../ui/password-change.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';
import { toast } from '../ui/toast.tsx';
import { flushTrack } from './duty/duty.ts';
import { Leaving } from './mine/leaving.tsx';
import { Rescue } from './mine/rescue.tsx';
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
    void flushTrack().finally(leave);
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
            <Button icon="search" wide onClick={() => openPanel({ kind: 'search' })}>
              {speak(searchWords).title}
            </Button>
            <Button icon="pin" wide onClick={() => openPanel({ kind: 'near' })}>
              {speak(dutyWords).near}
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
            <Rescue />
            <Leaving onLeave={goHome} />
          </>
        )}
      </div>
    </Sheet>
  );
}
