import { webcrypto } from 'node:crypto';
import { zipSync } from 'fflate';
import type { SealedContent, SealedHead } from '../../geodata/wire/sealed.ts';
import { sealedType } from '../../geodata/wire/sealed.ts';
import { type Bytes, lockedKey, newKey, seal, wrapForServer } from '../../web/offline/device/seal.ts';
import type { Answer, Visitor } from './visitor.ts';

const crypto = webcrypto as unknown as Crypto;
type Offer = Parameters<typeof wrapForServer>[2];

/** What a tablet holds between log-in and log-out. */
export interface TabletKey {
  key: CryptoKey;
  raw: Bytes;
  head: SealedHead;
  offer: Offer;
}

/** A log-in's key, wrapped for the server as a tablet does it. */
export async function tabletKey(by: Visitor): Promise<TabletKey> {
  const answer = await by.get<Offer>('/api/sealing');
  if (answer.status !== 200) throw new Error(`No key is offered: ${answer.bytes}`);
  return keyUnder(answer.json);
}

/** A key under an offer, which may be a forged one. */
export async function keyUnder(offer: Offer): Promise<TabletKey> {
  const fresh = await newKey(crypto);
  const head = await wrapForServer(crypto, fresh, offer);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', fresh)) as Bytes;
  return { key: await lockedKey(crypto, raw), raw, head, offer };
}

/** A request sealed under a key. */
export const sealedAs = (
  key: Pick<TabletKey, 'key' | 'head'>,
  request: string,
  body: object | Uint8Array,
): Promise<Bytes> => {
  const file = body instanceof Uint8Array;
  const content: SealedContent = { request, type: file ? 'application/octet-stream' : 'application/json' };
  return seal(crypto, key, content, file ? body : new TextEncoder().encode(JSON.stringify(body)));
};

/** Hands sealed bytes in under an address. */
export const carry = <T>(by: Visitor, path: string, bytes: Uint8Array): Promise<Answer<T>> =>
  by.ask<T>('PUT', path, { bytes, headers: { 'Content-Type': sealedType } });

/** The emergency file of a tablet: sealed requests, and entries as they are. */
export async function rescueOf(
  key: Pick<TabletKey, 'key' | 'head'>,
  requests: readonly (readonly [string, object | Uint8Array])[],
  more: Record<string, Uint8Array> = {},
): Promise<Buffer> {
  const entries: Record<string, Uint8Array> = { ...more };
  for (const [request, body] of requests) {
    const [, id, , sha256] = request.slice('PUT /api/'.length).split('/');
    const name = sha256 ? `files/${id}/${sha256}.sealed` : `records/${id}.sealed`;
    entries[name] = await sealedAs(key, request, body);
  }
  return Buffer.from(zipSync({ ...entries, 'manifest.json': new TextEncoder().encode('{"v":1}'), ...more }));
}
