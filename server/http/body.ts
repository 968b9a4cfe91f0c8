import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bodyParser } from '@koa/bodyparser';
import { refuseHostileJson } from '../admit.ts';
import { bodyEnding } from '../files/uploads.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './state.ts';

const jsonTypes = ['application/json', 'application/geo+json'];
const parserUpTo = (jsonLimit: string) =>
  bodyParser({
    enableTypes: ['json'],
    extendTypes: { json: jsonTypes },
    parsedMethods: ['POST', 'PUT', 'DELETE'],
    jsonLimit,
    onError: (error) => {
      throw (error as { status?: number }).status === 413
        ? new Refusal('body-too-large')
        : new Refusal('malformed-json');
    },
  });
const readPublic = parserUpTo('1mb');
const readStaff = parserUpTo('20mb');

/** The parsed JSON body. A write without a JSON content type is refused: a form of another site cannot send one. */
export async function jsonBody(ctx: Context): Promise<unknown> {
  if (!ctx.request.length && ctx.get('Transfer-Encoding') === '') return {};
  if (!ctx.is(jsonTypes)) throw new Refusal('unsupported-media-type');
  await (ctx.state.session ? readStaff : readPublic)(ctx as never, async () => {});
  const body: unknown = ctx.request.body;
  refuseHostileJson(body);
  return body;
}

/** Keeps the raw body in a file of a folder while `use` works on it: it may be larger than memory. */
export async function bodyInFile<T>(
  ctx: Context,
  folder: string,
  limit: number,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if ((ctx.request.length ?? 0) > limit) throw new Refusal('body-too-large');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}${bodyEnding}`);
  let length = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > limit) throw new Refusal('body-too-large');
      yield chunk;
    }
  };
  try {
    await pipeline(ctx.req, counted, createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** The raw body, whole, up to `limit` bytes. */
export async function bytesBody(ctx: Context, limit: number): Promise<Buffer> {
  if ((ctx.request.length ?? 0) > limit) throw new Refusal('body-too-large');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new Refusal('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
