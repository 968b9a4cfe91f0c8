import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Role } from '../../geodata/model/index.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { leaving } from '../data/leaving.ts';
import { speak } from '../data/preferences.ts';
import { loadSession, session } from '../data/session.ts';
import { Entrance } from './entrance.tsx';
import { leave } from './leave.ts';
import { LoginForm } from './login-form.tsx';
import { PasswordChange } from './password-change.tsx';
import { Failure, Skeleton } from './states.tsx';

interface StaffGateProps {
  /** Name of the face, e.g. `Patroli petugas`. */
  face: string;
  /** Who may pass. */
  roles: readonly Role[];
  /** What someone else is told, with a way on. */
  elsewhere: (name: string) => { sentence: string; label: string; href: string };
  /** Who was here when the network was: lets work go on without it. */
  remembered?: () => Session | null;
  /** Lets go of that when they have left. */
  forget?: () => void;
  children: (session: Session) => ComponentChildren;
}

/** Without an answer for so long, whoever was here before goes on, ms: on a dead signal a call takes half a minute to fail. */
const patienceMs = 300;

/** Lets people of some roles through, after log-in and after a one-time password has been changed. */
export function StaffGate({ face, roles, elsewhere, remembered, forget, children }: StaffGateProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const ask = () => {
    setProblem(null);
    // whoever has left stays out, also when a tablet that was switched off at once has kept the name
    const known = leaving.now().then((left) => (left ? forget?.() : remembered?.()) ?? null);
    const letIn = async (): Promise<void> => {
      const before = await known;
      if (before && session.peek() === undefined) session.value = before;
    };
    // The answer still decides when it comes: whoever is logged out by then is.
    const patience = setTimeout(() => void letIn(), navigator.onLine ? patienceMs : 0);
    loadSession()
      .catch(async (failure) => {
        await letIn();
        if (session.peek() === undefined) setProblem(failure);
      })
      .finally(() => clearTimeout(patience));
  };
  useEffect(ask, []);

  const now = session.value;
  if (now === undefined)
    return (
      <Entrance face={face} title={face}>
        {problem ? <Failure problem={problem} onRetry={ask} /> : <Skeleton lines={4} />}
      </Entrance>
    );
  if (!now)
    return (
      <Entrance face={face}>
        <LoginForm />
      </Entrance>
    );
  if (now.person.mustChangePassword)
    return (
      <Entrance face={face} title={speak(uiWords).password.title}>
        <PasswordChange must />
      </Entrance>
    );
  if (!roles.includes(now.person.role)) {
    const { sentence, label, href } = elsewhere(now.person.name);
    return (
      <Entrance face={face} title={face} lead={sentence} onLogOut={leave}>
        <a class="button button-primary button-wide" href={href}>
          {label}
        </a>
      </Entrance>
    );
  }
  return children(now);
}
