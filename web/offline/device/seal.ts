import {
  escrowInfo,
  joinSealed,
  nonceBytes,
  type SealedContent,
  type SealedHead,
  splitSealed,
} from '../../../geodata/wire/sealed.ts';
import { sha256 } from '../../data/sha256.ts';
import type { Ports } from './ports.ts';

type Secrets = Ports['crypto'];
export type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = new TextEncoder();
const text = new TextDecoder();
export const bytesOf = (value: unknown): Bytes => utf8.encode(JSON.stringify(value)) as Bytes;
export const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(text.decode(bytes));

/** The head of what is sealed while the server's key is not at hand. */
const closedHead: SealedHead = { v: 1, keyId: '', escrow: '' };

/** Seals bytes under a log-in's key, as {@link SealedHead} lays down. */
export async function seal(
  crypto: Secrets,
  { key, head }: { key: CryptoKey; head: SealedHead | null },
  content: SealedContent,
  bytes: Uint8Array,
): Promise<Bytes> {
  const front = bytesOf(head ?? closedHead);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const what = bytesOf(content);
  const payload = new Uint8Array(4 + what.length + bytes.length);
  new DataView(payload.buffer).setUint32(0, what.length);
  payload.set(what, 4);
  payload.set(bytes, 4 + what.length);
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: front },
    key,
    payload,
  );
  return joinSealed(front, nonce, new Uint8Array(cipher)) as Bytes;
}

/** What was sealed. Throws when the key is another one or a bit has changed. */
export async function unseal(
  { subtle }: Secrets,
  key: CryptoKey,
  whole: Bytes,
): Promise<{ content: SealedContent; bytes: Bytes }> {
  const parts = splitSealed(whole);
  if (!parts) throw new Error('Not a sealed record.');
  const { head, nonce, cipher } = parts as Record<keyof typeof parts, Bytes>;
  const payload = new Uint8Array(
    await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, cipher),
  );
  const length = new DataView(payload.buffer).getUint32(0);
  return {
    content: jsonOf(payload.subarray(4, 4 + length)) as SealedContent,
    bytes: payload.subarray(4 + length),
  };
}

/** The head that a sealed record carries; null for one that only this device can open. */
export function headOf(whole: Uint8Array): SealedHead | null {
  const parts = splitSealed(whole);
  const head = parts && (jsonOf(parts.head) as SealedHead);
  return head?.escrow ? head : null;
}

const aes = { name: 'AES-GCM', length: 256 } as const;

/** A new key. It can be read out until it has been wrapped for the server. */
export const newKey = ({ subtle }: Secrets): Promise<CryptoKey> =>
  subtle.generateKey(aes, true, ['encrypt', 'decrypt']) as Promise<CryptoKey>;

/** A key that nobody can read out again. */
export const lockedKey = ({ subtle }: Secrets, raw: BufferSource): Promise<CryptoKey> =>
  subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt']);

export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const fromBase64 = (letters: string): Bytes =>
  Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));

/** Wraps a log-in's key for the server, together with the server's own note of who logged in. */
export async function wrapForServer(
  crypto: Secrets,
  key: CryptoKey,
  { keyId, publicKey, ticket }: { keyId: string; publicKey: string; ticket: string },
): Promise<SealedHead> {
  const { subtle } = crypto;
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const theirs = await subtle.importKey('raw', fromBase64(publicKey), curve, false, []);
  const ours = (await subtle.generateKey(curve, false, ['deriveBits'])) as CryptoKeyPair;
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const wrapping = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(escrowInfo) },
    secret,
    aes,
    false,
    ['encrypt'],
  );
  const raw = new Uint8Array(await subtle.exportKey('raw', key));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const inside = bytesOf({ key: base64Of(raw), ticket });
  const cipher = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, inside));
  const point = new Uint8Array(await subtle.exportKey('raw', ours.publicKey));
  return { v: 1, keyId, escrow: base64Of(new Uint8Array([...point, ...nonce, ...cipher])) };
}

/** SHA-256 in lower-case hex. */
export const digestOf = ({ subtle }: Secrets, bytes: Bytes): Promise<string> => sha256(bytes, subtle);
