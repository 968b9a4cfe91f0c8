import { signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { FindingStatus, Role } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { call } from '../data/call.ts';
import { speak } from '../data/preferences.ts';
import { toast } from '../ui/toast.tsx';
import { loadFindings, loadSheet } from './findings.ts';
import { problemOf } from './problem-of.ts';

/** The decision being written under the sheet, or null. The case's id is made here: a second press opens no second case. */
export const decision = signal<{ kind: 'case' | 'reject' | 'ask'; caseId: string } | null>(null);
export const reason = signal('');
export const deciding = signal(false);
export const decisionProblem = signal<unknown>(null);

/** Who may open a case, reject or ask back. */
export const mayDecide = (role: Role): boolean =>
  role === 'planner' || role === 'supervisor' || role === 'admin';

/** Who may say which of two contradicting statements holds: whoever may correct a finding. */
export const mayChoose = (role: Role): boolean => role === 'planner' || role === 'supervisor';

/** Starts writing a decision, or leaves it. */
export function decide(kind: 'case' | 'reject' | 'ask' | null): void {
  decision.value = kind && { kind, caseId: decision.peek()?.caseId ?? uuidv7() };
  decisionProblem.value = null;
  if (!kind) reason.value = '';
}

/** Sends the decision on a finding. */
export async function confirmDecision(id: string): Promise<void> {
  const made = decision.value;
  if (!made || deciding.value) return;
  const words = speak(deskWords);
  deciding.value = true;
  decisionProblem.value = null;
  try {
    if (made.kind === 'case') {
      const opened = await call('post /api/findings/:id/case', {
        params: { id },
        body: { id: made.caseId, reason: reason.value },
      });
      toast(words.caseOpened(opened.number), { tone: 'done' });
    } else if (made.kind === 'ask') {
      await call('post /api/findings/:id/question', { params: { id }, body: { text: reason.value } });
      toast(words.askedDone, { tone: 'done' });
    } else {
      await call('post /api/findings/:id/rejection', { params: { id }, body: { reason: reason.value } });
      toast(words.rejectedDone, { tone: 'done' });
    }
    decide(null);
    await Promise.all([loadSheet(id), loadFindings()]);
  } catch (failure) {
    decisionProblem.value = problemOf(failure);
  } finally {
    deciding.value = false;
  }
}

/** A finding that still waits for the office: nobody has decided it. */
export const isUndecided = (status: FindingStatus | undefined): boolean =>
  status === 'received' || status === 'asked';
