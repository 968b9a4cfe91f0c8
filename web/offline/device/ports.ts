import type { Shelf } from './shelf.ts';

/** Everything a device needs from around it: a test gives others, and may let each of them fail. */
export interface Ports {
  shelf: Shelf;
  /** Asks the server; rejects when there was no answer. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  crypto: Pick<Crypto, 'subtle' | 'getRandomValues' | 'randomUUID'>;
  /** Milliseconds since 1970 as the device believes; nothing is ordered by it. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Waits; an abort ends the wait early. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs a deed while nobody else on this device runs one under the name; whoever dies lets go. */
  lock<T>(name: string, deed: () => Promise<T>): Promise<T>;
  /** News for the other tabs of this device. */
  tell(news: News): void;
  hear(heard: (news: News) => void): () => void;
  /** Free bytes for this device's shelf, as far as known; null when nobody knows. */
  freeBytes(): Promise<number | null>;
  /** The reader's language, for the server's sentences. */
  language(): string;
}

/**
 * `kept`: the shelf changed. `waiting`: something new is to be sent, should this tab die. `mine`: the server told something new of
 * the own findings. `left`: somebody logged out.
 */
export type News = 'kept' | 'waiting' | 'mine' | 'left';
