import { joinCorrections, type SignedCorrection } from '../../../geodata/facts/join-corrections.ts';
import type { Correction, FieldConflict, Finding } from '../../../geodata/model/index.ts';
import type { OwnFinding } from '../../../geodata/wire/records.ts';
import { session } from '../../data/session.ts';
import { items, mine } from '../../offline/outbox.ts';

/** An own finding as it is now: what the server had, with what was said of it here since. */
export interface KnownFinding {
  own: OwnFinding;
  finding: Finding;
  conflicts: FieldConflict[];
  corrections: SignedCorrection[];
  /** Own corrections that the server has not told of yet. */
  pending: Correction[];
  /** False once a correction here answers the question. */
  questionOpen: boolean;
}

/** Own corrections on this device that the server has not told of yet. */
const pendingOf = ({ recorded, corrections }: OwnFinding): Correction[] => {
  const told = new Set(corrections.map(({ id }) => id));
  return items.value.flatMap((item) => {
    if (item.kind !== 'correction' || item.body.of !== recorded.id || told.has(item.id)) return [];
    return [item.body];
  });
};

/** Joins what is known of an own finding; null when the server has not told of it. */
export function knownFinding(id: string): KnownFinding | null {
  const own = mine.value.find(({ recorded }) => recorded.id === id);
  return own ? join(own) : null;
}

function join(own: OwnFinding): KnownFinding {
  const by = session.value?.person.name ?? '';
  const pending = pendingOf(own);
  const corrections = [...own.corrections, ...pending.map((it) => ({ ...it, by }))];
  const answered = own.question !== null && pending.some(({ at }) => at > own.question!.at);
  return {
    own,
    ...joinCorrections(own.recorded, corrections),
    corrections,
    pending,
    questionOpen: own.question !== null && !answered,
  };
}

/** All of them, for the list. */
export const knownFindings = (): KnownFinding[] => mine.value.map(join);
