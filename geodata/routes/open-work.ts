import {
  type Day,
  dayAfter,
  type OpenWork,
  type Outcome,
  type PatrolSettings,
  type StopReason,
} from '../model/index.ts';
import { type OpenCase, urgencyParts } from './urgency.ts';

/** What is known of something that waits for a visit. */
export interface WorkFacts extends Pick<OpenWork, 'kind' | 'thing' | 'title' | 'position'> {
  /** Of the finding; null for a report. */
  outcome: Outcome | null;
  /** What a case or a finding is about; null for the rest. */
  finding: string | null;
  /** The office asks something of it. */
  asked: boolean;
  /** Day from which its deadline counts: reported, asked, or seen last; null where there is none. */
  since: Day | null;
  lastVisit: Day | null;
}

/** Work as a day sees it: how urgent it is, and why. */
export function openWorkOf(facts: WorkFacts, day: Day, settings: PatrolSettings): OpenWork {
  const { kind, thing, title, position, lastVisit } = facts;
  const own = ownWorth(facts, settings);
  const deadline = deadlineOf(facts, settings);
  const time = urgencyParts({ deadline, lastVisit }, day, settings);
  const forgotten = time.unseen >= settings.unseen ? time.unseen : 0;
  const reasons = reasonsOf(facts, own, { ...time, unseen: forgotten });
  return { kind, thing, title, position, lastVisit, deadline, worth: own + time.due + time.unseen, reasons };
}

/** The same for the solver. */
export const openCaseOf = (facts: WorkFacts, settings: PatrolSettings): OpenCase => ({
  id: facts.thing,
  position: facts.position,
  priority: ownWorth(facts, settings),
  deadline: deadlineOf(facts, settings),
  lastVisit: facts.lastVisit,
});

function ownWorth({ kind, asked, outcome }: WorkFacts, { worth }: PatrolSettings): number {
  if (asked) return worth.question;
  if (kind === 'report' || kind === 'area') return worth[kind];
  return outcome === 'violates' || outcome === 'unclear' ? worth[outcome] : worth.complies;
}

const deadlineOf = (facts: WorkFacts, settings: PatrolSettings): Day | null =>
  facts.since && dayAfter(facts.since, daysFor(facts, settings));

function daysFor({ kind, asked }: WorkFacts, settings: PatrolSettings): number {
  if (asked) return settings.questionDays;
  return kind === 'report' ? settings.reportDays : settings.revisitDays;
}

/** What speaks for a visit, the heaviest first. What nobody has ever looked at is new, not forgotten; an area is there because nobody did. */
function reasonsOf(
  { kind, asked, lastVisit }: WorkFacts,
  own: number,
  time: { due: number; unseen: number },
): StopReason[] {
  if (kind === 'area') return ['unseen'];
  const seenBefore = kind !== 'report' && !asked;
  const base = asked ? 'question' : baseOf[kind];
  const weighed: [StopReason | null, number][] = [
    [base, own],
    [seenBefore ? 'revisit' : 'deadline', time.due],
    [lastVisit === null ? null : 'unseen', time.unseen],
  ];
  return weighed
    .filter((it): it is [StopReason, number] => it[0] !== null && it[1] > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([reason]) => reason);
}

const baseOf = { case: 'open-case', finding: null, report: 'report' } as const;
