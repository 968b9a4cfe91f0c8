import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../geodata/wire/session.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { leave } from '../ui/leave.ts';
import { PasswordChange } from '../ui/password-change.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';
import { toast } from '../ui/toast.tsx';
import { address, go } from './address.ts';
import { fresh } from './findings.ts';
import { showHelp } from './keys.ts';
import { connected } from './live.ts';
import type { Section } from './view.ts';

const icons: Record<Section, IconName> = {
  findings: 'flag',
  cases: 'shield',
  reports: 'send',
  patrol: 'route',
  plans: 'map',
  sweep: 'building',
  data: 'layers',
  settings: 'edit',
};

/** Settings are the administrator's. */
const sectionsFor = ({ person }: Session): Section[] =>
  (Object.keys(icons) as Section[]).filter((it) => it !== 'settings' || person.role === 'admin');

/** Sections, the state of the connection, and the account. */
export function Nav({ session }: { session: Session }) {
  const words = speak(deskWords);
  const [changing, setChanging] = useState(false);
  const account = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeFromOutside(account.current!), []);
  return (
    <nav class="nav" aria-label={words.nav}>
      <p class="nav-product">
        <strong>{speak(uiWords).product}</strong>
        <span class="quiet small">{session.city.name}</span>
      </p>
      <ul class="nav-sections">
        {sectionsFor(session).map((section) => (
          <li key={section}>
            <button
              type="button"
              class="nav-item"
              aria-current={address.value.section === section ? 'page' : undefined}
              onClick={() =>
                go({
                  section,
                  open: null,
                  plan: null,
                  view: null,
                  kind: null,
                  rule: null,
                  code: null,
                  day: null,
                })
              }
            >
              <Icon name={icons[section]} />
              <Label text={words.sections[section]} />
              {section === 'findings' && fresh.value.size > 0 && (
                <span class="nav-count">{fresh.value.size}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div class="nav-foot">
        <p class={`nav-live ${connected.value ? 'nav-live-on' : ''}`} role="status">
          <span class="nav-live-dot" />
          {connected.value ? words.live : words.notLive}
        </p>
        <details class="nav-account" ref={account}>
          <summary>
            <Icon name="user" />
            <span>
              <strong>{session.person.name}</strong>
              <span class="quiet small">{session.person.unit}</span>
            </span>
          </summary>
          <div class="nav-account-body">
            <LanguageSwitch />
            <ThemeSwitch />
            <Button variant="quiet" icon="question" onClick={showHelp}>
              {words.shortcuts}
            </Button>
            <Button variant="quiet" icon="key" onClick={() => setChanging(true)}>
              {words.changePassword}
            </Button>
            <Button variant="quiet" icon="logout" onClick={leave}>
              {words.logOut}
            </Button>
          </div>
        </details>
      </div>
      <Dialog title={words.changePassword} open={changing} onClose={() => setChanging(false)}>
        <PasswordChange
          onDone={() => {
            setChanging(false);
            toast(words.passwordChanged, { tone: 'done' });
          }}
        />
      </Dialog>
    </nav>
  );
}

/** On a telephone there is room for one word. */
function Label({ text }: { text: string }) {
  const [first, ...more] = text.split(' ');
  return (
    <span>
      {first}
      {more.length > 0 && <span class="nav-long"> {more.join(' ')}</span>}
    </span>
  );
}

/** A press anywhere else, or Escape, folds the account away: on a narrow screen it lies over the list. */
function closeFromOutside(account: HTMLDetailsElement): () => void {
  const onPress = ({ target }: Event) => {
    if (!account.contains(target as Node)) account.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !account.open || document.querySelector('dialog[open]')) return;
    event.stopPropagation();
    account.open = false;
    account.querySelector('summary')?.focus();
  };
  addEventListener('pointerdown', onPress);
  addEventListener('keydown', onKey, { capture: true });
  return () => {
    removeEventListener('pointerdown', onPress);
    removeEventListener('keydown', onKey, { capture: true });
  };
}
