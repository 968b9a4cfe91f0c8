import type { ParameterizedContext } from 'koa';
import type { Logger } from 'pino';
import type { Session } from '../../geodata/wire/session.ts';
import type { Language } from '../../geodata/words/bilingual.ts';

/** What the middleware knows of a request before a route sees it. */
export interface State {
  requestId: string;
  log: Logger;
  language: Language;
  session: Session | null;
  /** SHA-256 of the session cookie; null without one. */
  tokenHash: string | null;
  /** Pattern of the endpoint, for metrics and log: never the address itself. */
  route?: string;
}

export type Context = ParameterizedContext<State>;
