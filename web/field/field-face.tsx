import { useEffect } from 'preact/hooks';
import { fieldWords } from '../../geodata/words/field.ts';
import { speak } from '../data/preferences.ts';
import { forgetOfficer, remembered } from '../offline/remembered.ts';
import { StaffGate } from '../ui/staff-gate.tsx';
import { Toasts } from '../ui/toast.tsx';
import { Patrol } from './patrol.tsx';

/** The officers' face, `/petugas`. */
export function FieldFace() {
  const words = speak(fieldWords);
  useEffect(() => {
    document.title = `${words.title} · Patrol TARU`;
  }, [words]);
  return (
    <>
      <StaffGate
        face={words.title}
        roles={['officer', 'enforcer', 'planner', 'supervisor']}
        elsewhere={(name) => ({ sentence: words.notForRole(name), label: words.toDesk, href: '/perencana' })}
        remembered={remembered}
        forget={forgetOfficer}
      >
        {(session) => <Patrol key={session.person.id} session={session} />}
      </StaffGate>
      <Toasts />
    </>
  );
}
