import { CheckAnswer, CheckRequest } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none } from './none.ts';

/** Nothing is stored. */
export const postCheck = endpoint({
  method: 'post',
  path: '/api/checks',
  roles: everybody,
  summary: 'Check a place or a building against plan, permits and setbacks',
  params: none,
  query: none,
  body: CheckRequest,
  result: CheckAnswer,
  perMinute: { public: 120, staff: 6000 },
});
