import type { PatrolStop, StopReason } from '../../../geodata/model/index.ts';
import { stopWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';

/** What the kind of a stop says already. */
const said: Partial<Record<PatrolStop['kind'], StopReason>> = { case: 'open-case', report: 'report' };

/** Why a squad goes there, beyond what the thing itself says. */
export const tellReasons = ({ kind, reasons }: Pick<PatrolStop, 'kind' | 'reasons'>): string[] =>
  reasons.filter((reason) => reason !== said[kind]).map((reason) => speak(stopWords).reasons[reason]);
