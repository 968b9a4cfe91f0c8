import { Problem } from '../data/problem.ts';
import { session } from '../data/session.ts';

/** What to show for a failed call. A session that ended brings the log-in back; the address, and with it the view, stays. */
export function problemOf(error: unknown): Problem {
  const problem =
    error instanceof Problem ? error : new Problem(String(error), { code: 'unreadable', status: 0 });
  if (problem.status === 401) session.value = null;
  return problem;
}

/** With the sentences of what it points to. */
export function detailedProblemOf(error: unknown): Problem {
  const refused = problemOf(error);
  const details = refused.errors.map(({ detail }) => detail);
  if (details.length === 0) return refused;
  const { code, status, errors } = refused;
  return new Problem([refused.message, ...new Set(details)].join(' '), { code, status, errors });
}
