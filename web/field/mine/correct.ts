import { uuidv7 } from 'uuidv7';
import type { CorrectedFields } from '../../../geodata/model/index.ts';
import { keepRecord } from '../../offline/outbox.ts';
import type { KnownFinding } from './known.ts';

/** Says of a finding what is otherwise, knowing everything that was said of it before. */
export const correct = (
  { own, corrections }: KnownFinding,
  fields: CorrectedFields,
  reason: string,
): Promise<void> =>
  keepRecord('correction', {
    id: uuidv7(),
    of: own.recorded.id,
    at: new Date().toISOString(),
    fields,
    seen: corrections.map(({ id }) => id),
    reason,
  });
