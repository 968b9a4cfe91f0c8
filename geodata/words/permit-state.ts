import type { PermitState } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

/** What a permit is worth, beside its number. */
export const permitStateWords = bilingual<Record<PermitState, string>>(
  {
    'in-force': 'berlaku',
    expired: 'sudah berakhir',
    revoked: 'dicabut',
    'not-yet': 'belum berlaku',
    unclear: 'statusnya belum jelas',
  },
  {
    'in-force': 'in force',
    expired: 'expired',
    revoked: 'revoked',
    'not-yet': 'not yet in force',
    unclear: 'of unclear status',
  },
);
