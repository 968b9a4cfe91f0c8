import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Role } from '../../geodata/model/index.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { leaving } from '../data/leaving.ts';
import { patienceMs } from '../data/patience.ts';
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
  children: (session: Session) => ComponentChildren;
}

/** Lets people of some roles through, after log-in and after a one-time password has been changed. */
export function StaffGate({ face, roles, elsewhere, remembered, children }: StaffGateProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const ask = () => {
    setProblem(null);
    // whoever has left stays out
    const goOn = async (): Promise<boolean> => {
      const known = (await leaving.kept()) ? null : remembered?.();
      if (session.value === undefined && known) session.value = known;
      return session.value !== undefined;
    };
    const silent = setTimeout(() => void goOn(), navigator.onLine ? patienceMs : 0);
    loadSession()
      .catch(async (failure) => (await goOn()) || setProblem(failure))
      .finally(() => clearTimeout(silent));
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
