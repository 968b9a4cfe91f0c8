import { webcrypto } from 'node:crypto';
import { sha256 } from '../files/sha256.ts';

const { subtle } = webcrypto;
export type Key = webcrypto.CryptoKey;

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));

/** One of the server's keys: tablets seal to its public half; it opens what they sealed, and signs the notes of who logged in. */
export interface ServerKey {
  id: string;
  madeAt: string;
  /** P-256, raw. */
  publicKey: Uint8Array;
  /** For `deriveBits`. */
  privateKey: Key;
  /** HMAC-SHA-256, derived from the private half: one file to keep, two uses that cannot be mistaken for each other. */
  ticketKey: Key;
}

/** How a key stands in its file: a private JWK with the day it was made. */
export interface KeptKey extends webcrypto.JsonWebKey {
  madeAt: string;
}

export async function makeKey(madeAt: string): Promise<KeptKey> {
  const { privateKey } = await subtle.generateKey(curve, true, ['deriveBits']);
  return { ...(await subtle.exportKey('jwk', privateKey)), madeAt };
}

export async function readKey({ madeAt, ...jwk }: KeptKey): Promise<ServerKey> {
  const { d, key_ops: _, ...open } = jwk;
  const privateKey = await subtle.importKey('jwk', { ...open, d: d! }, curve, false, ['deriveBits']);
  const publicHalf = await subtle.importKey('jwk', open, curve, true, []);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', publicHalf));
  const secret = await subtle.importKey('raw', Buffer.from(d!, 'base64url'), 'HKDF', false, ['deriveKey']);
  const ticketKey = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf('taru-ticket-1') },
    secret,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
  return { id: sha256(publicKey).slice(0, 16), madeAt, publicKey, privateKey, ticketKey };
}
