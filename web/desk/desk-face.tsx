import { useEffect } from 'preact/hooks';
import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';
import { StaffGate } from '../ui/staff-gate.tsx';
import { Toasts } from '../ui/toast.tsx';
import { Desk } from './desk.tsx';

/** The planners' face, `/perencana`. */
export function DeskFace() {
  const words = speak(deskWords);
  useEffect(() => {
    document.title = `${words.title} · Patrol TARU`;
  }, [words]);
  return (
    <>
      <StaffGate
        face={words.title}
        roles={['planner', 'supervisor', 'admin', 'enforcer']}
        elsewhere={(name) => ({ sentence: words.notForRole(name), label: words.toField, href: '/petugas' })}
      >
        {(session) => <Desk key={session.person.id} session={session} />}
      </StaffGate>
      <Toasts />
    </>
  );
}
