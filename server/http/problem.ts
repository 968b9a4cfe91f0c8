import { randomUUID } from 'node:crypto';
import type { Next } from 'koa';
import type { Problem } from '../../geodata/wire/refusals.ts';
import { type RefusalCode, refusals } from '../../geodata/wire/refusals.ts';
import { faultText } from '../../geodata/words/fault.ts';
import { refusalWords } from '../../geodata/words/refusal.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './state.ts';

/** The one writer of errors. A refusal tells its reason; anything else is a bug: the reader gets a number, the log gets the stack. */
export async function tellProblems(ctx: Context, next: Next): Promise<void> {
  ctx.state.requestId ??= randomUUID();
  try {
    await next();
    if (ctx.respond === false) return;
    if (ctx.status === 404 && ctx.body == null) throw new Refusal('not-found');
    if (ctx.status === 405 || ctx.status === 501) throw new Refusal('method-not-allowed');
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) ctx.state.log.error({ err: error }, 'bug');
    writeProblem(ctx, refusal);
  }
}

/** Errors of the libraries beneath that are the sender's fault. */
function refusalFrom(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return new Refusal('body-too-large');
  if (status === 415) return new Refusal('unsupported-media-type');
  if (status === 400) return new Refusal('invalid-request');
  return status === 403 || status === 404 ? new Refusal('not-found') : null;
}

function writeProblem(ctx: Context, refusal: Refusal | null): void {
  const words = refusalWords[ctx.state.language];
  const code = refusal?.code ?? 'unexpected';
  const problem: Problem = {
    type: `/api/docs#${code}`,
    title: words[code],
    status: refusal?.status ?? 500,
    code,
    errors: (refusal?.faults ?? []).map(({ pointer, code, figures }) => ({
      pointer,
      code,
      detail: faultText(ctx.state.language, { pointer, code, figures: figures ?? {} }),
    })),
    requestId: ctx.state.requestId,
  };
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.type = 'application/problem+json';
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Content-Language', ctx.state.language);
  ctx.remove('ETag');
  if (refusal?.retryAfter != null) ctx.set('Retry-After', String(Math.ceil(refusal.retryAfter)));
}

/** Every code with its status: for the documentation page. */
export const refusalCodes = Object.entries(refusals) as [RefusalCode, number][];
