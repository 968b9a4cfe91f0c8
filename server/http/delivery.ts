import type { Person } from '../../geodata/model/index.ts';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { staff } from '../../geodata/wire/none.ts';
import { sealedType } from '../../geodata/wire/sealed.ts';
import { mayNot } from '../access/may.ts';
import { photoLimits } from '../files/photo.ts';
import type { Uploads } from '../files/uploads.ts';
import { Refusal } from '../refusal.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Queryable } from '../store/store.ts';
import { strictJson } from '../strict-json.ts';
import { authorOf } from '../workflows/author-of.ts';
import { bodyInFile, bytesBody, jsonBody } from './body.ts';
import type { Context } from './state.ts';

/** What opens sealed bodies and finds uploads; an application without records does without. */
export interface Doors {
  store: Queryable;
  clock: () => Date;
  sealing: Sealing;
  uploads: Pick<Uploads, 'take' | 'forget'>;
}

/** Who acts by a request, and what was sent. */
export interface Delivery {
  /** The session's person, or the author of a sealed body. */
  person: Person | null;
  /** The session's person when that is somebody else. */
  carrier: string | null;
  json(): Promise<unknown>;
  bytes(limit: number): Promise<Buffer>;
  /** The raw body in a file, for as long as it is used. */
  inFile<T>(folder: string, limit: number, use: (path: string) => Promise<T>): Promise<T>;
  /** The deed is done: an upload that it was made of is not needed any more. */
  done(): Promise<void>;
}

/** Largest sealed body: the largest photo and its wrapping. */
export const sealedBytes = photoLimits.bytes + 64 * 1024;
const digest = /^[0-9a-f]{64}$/;
const mayCarry = { roles: staff };

const isSealed = (ctx: Context, { sealed }: Endpoint): boolean => Boolean(sealed && ctx.is(sealedType));

/** Why the session's person may not even hand this in, or null. */
export function mayNotHandIn(ctx: Context, endpoint: Endpoint): ReturnType<typeof mayNot> {
  const person = ctx.state.session?.person ?? null;
  // written for another account than the one whose cookie came along: somebody else has logged in meanwhile
  if (person && ctx.get('X-Author') && ctx.get('X-Author') !== person.id && !isSealed(ctx, endpoint))
    return 'not-logged-in';
  return mayNot(person, isSealed(ctx, endpoint) ? mayCarry : endpoint);
}

/** The one place where sealed bodies are opened: from here on their author acts. */
export async function receiveDelivery(
  ctx: Context,
  endpoint: Endpoint,
  doors: Doors | null,
  params: unknown,
): Promise<Delivery> {
  const carrier = ctx.state.session?.person ?? null;
  const named = ctx.get('X-Upload') || (params as { sha256?: string }).sha256 || '';
  const whole = async (limit: number): Promise<Buffer> => {
    const sent = await bytesBody(ctx, limit);
    if (sent.length > 0 || !carrier || !doors || !digest.test(named)) return sent;
    const brought = (await doors.uploads.take(carrier.id, named)) ?? sent;
    if (brought.length > limit) throw new Refusal('body-too-large');
    return brought;
  };
  const inFile: Delivery['inFile'] = (folder, limit, use) => bodyInFile(ctx, folder, limit, use);
  const done = async (): Promise<void> => {
    if (carrier && digest.test(named)) await doors?.uploads.forget(carrier.id, named);
  };
  if (!doors || !carrier || !isSealed(ctx, endpoint))
    return { person: carrier, carrier: null, json: () => jsonBody(ctx), bytes: whole, inFile, done };
  const { author, bytes } = await open(ctx, doors, carrier.city, await whole(sealedBytes));
  const refused = mayNot(author, endpoint);
  if (refused) throw new Refusal(refused);
  return {
    person: author,
    carrier: author.id === carrier.id ? null : carrier.id,
    json: async () => strictJson(bytes),
    bytes: async (limit) => {
      if (bytes.length > limit) throw new Refusal('body-too-large');
      return bytes;
    },
    inFile,
    done,
  };
}

/** Opens a sealed body for its very request in its own city. Whatever is wrong with it, the answer is the same. */
async function open(
  ctx: Context,
  { store, clock, sealing }: Doors,
  city: string,
  whole: Buffer,
): Promise<{ author: Person; bytes: Buffer }> {
  const opened = await sealing.open(whole, clock());
  const author = opened && (await authorOf(store, city, opened.ticket));
  if (!author || opened.content.request !== `${ctx.method} ${ctx.path}`)
    throw new Refusal('sealed-unreadable');
  return { author, bytes: opened.bytes };
}
