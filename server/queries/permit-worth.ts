import sql, { join, type Sql } from 'sql-template-tag';
import type { Day } from '../../geodata/model/index.ts';
import { anyStatusWord, permitStatusWords } from '../../geodata/rules/index.ts';

/** What the office's word for a permit makes of it. */
const byStatus = join(
  permitStatusWords.map(({ pattern, state }) => sql`when p.status ~* ${pattern}::text then ${state}::text`),
  ' ',
);

/** What permit `p` is worth on a day, as `permitState` says it. */
export const permitWorth = (today: Day): Sql => sql`
  case when p.revoked_on <= ${today}::date then 'revoked' when p.issued_on > ${today}::date then 'not-yet'
       when p.valid_to < ${today}::date then 'expired' when p.revoked_on is not null then 'in-force'
       ${byStatus} when p.status ~* ${anyStatusWord}::text then 'unclear' else 'in-force' end`;
