import { webcrypto } from 'node:crypto';
import * as z from 'zod';
import type { Person } from '../../geodata/model/index.ts';
import { escrowInfo, nonceBytes, type SealedContent, splitSealed } from '../../geodata/wire/sealed.ts';
import type { KeyFolder } from './key-folder.ts';
import type { ServerKey } from './server-key.ts';
import { readTicket, type Ticket, writeTicket } from './ticket.ts';

const { subtle } = webcrypto;
type Bytes = Uint8Array<ArrayBuffer>;
const copied = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

const Head = z.object({ v: z.literal(1), keyId: z.string().max(64), escrow: z.base64().max(8000) });
const Inside = z.object({ key: z.base64().max(64), ticket: z.string().max(2000) });
const Content = z.object({ request: z.string().max(400), type: z.string().max(200) });
/** A raw point of P-256. */
const pointBytes = 65;

/** Whose key it was, and the key. */
export interface Unwrapped {
  ticket: Ticket;
  /** AES-256. */
  key: Bytes;
}

export interface Opened {
  ticket: Ticket;
  content: SealedContent;
  bytes: Buffer;
}

/** What the server does with sealed work. Whatever is wrong with it, it is null: nobody learns what it was. */
export interface Sealing {
  /** What a tablet seals with after a log-in. */
  offer(person: Person, now: Date): Promise<{ keyId: string; publicKey: string; ticket: string }>;
  unwrap(head: { keyId: string; escrow: string }, now: Date): Promise<Unwrapped | null>;
  open(whole: Uint8Array, now: Date): Promise<Opened | null>;
}

export function createSealing(keys: KeyFolder): Sealing {
  const unwrap: Sealing['unwrap'] = async ({ keyId, escrow }, now) => {
    const key = await keys.find(keyId);
    return key && unwrapBy(key, new Uint8Array(Buffer.from(escrow, 'base64')), now).catch(() => null);
  };
  return {
    async offer({ city, id }, now) {
      const key = await keys.current();
      return {
        keyId: key.id,
        publicKey: Buffer.from(key.publicKey).toString('base64'),
        ticket: await writeTicket(key, { v: 1, city, person: id, at: now.toISOString() }),
      };
    },
    unwrap,
    async open(whole, now) {
      const parts = splitSealed(whole);
      const head = parts && Head.safeParse(jsonOf(parts.head)).data;
      if (!head) return null;
      const unwrapped = await unwrap(head, now);
      if (!unwrapped) return null;
      const payload = await decrypt(unwrapped.key, parts).catch(() => null);
      const content = payload && contentOf(payload);
      return content ? { ticket: unwrapped.ticket, ...content } : null;
    },
  };
}

/** As `wrapForServer` of a tablet wraps: see {@link SealedHead}. */
async function unwrapBy(key: ServerKey, escrow: Bytes, now: Date): Promise<Unwrapped | null> {
  const point = escrow.slice(0, pointBytes);
  const nonce = escrow.slice(pointBytes, pointBytes + nonceBytes);
  const theirs = await subtle.importKey('raw', point, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, key.privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const wrapping = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: copied(Buffer.from(escrowInfo)) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const cipher = escrow.slice(pointBytes + nonceBytes);
  const plain = await subtle.decrypt({ name: 'AES-GCM', iv: nonce }, wrapping, cipher);
  const inside = Inside.parse(jsonOf(new Uint8Array(plain)));
  const ticket = await readTicket(key, inside.ticket, now);
  return ticket && { ticket, key: copied(Buffer.from(inside.key, 'base64')) };
}

async function decrypt(
  raw: Bytes,
  { head, nonce, cipher }: { head: Uint8Array; nonce: Uint8Array; cipher: Uint8Array },
): Promise<Buffer> {
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const how = { name: 'AES-GCM', iv: copied(nonce), additionalData: copied(head) };
  return Buffer.from(await subtle.decrypt(how, key, copied(cipher)));
}

/** What it is, and the bytes themselves. */
function contentOf(payload: Buffer): Pick<Opened, 'content' | 'bytes'> | null {
  if (payload.length < 4) return null;
  const from = 4 + payload.readUInt32BE(0);
  const content = Content.safeParse(jsonOf(payload.subarray(4, from))).data;
  return content && from <= payload.length ? { content, bytes: payload.subarray(from) } : null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
