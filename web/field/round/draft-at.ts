import type { PatrolStop } from '../../../geodata/model/index.ts';
import { beginDraft } from '../draft.ts';
import { todaysPatrol } from './patrols.ts';

/** Begins a finding at a stop: it says which patrol led there. */
export const draftAt = ({ id, kind, thing }: PatrolStop): Promise<void> => {
  const patrol = todaysPatrol.peek()?.id;
  return beginDraft({ ...(patrol && { patrol }), stop: id, report: kind === 'report' ? thing : null });
};
