import type { PackMaking, PackManifest, PackPart } from '../../../geodata/wire/packs.ts';
import { backOffMs } from '../back-off.ts';
import type { PackShelf, PackSource, Part, SealedPart } from './pack-shelf.ts';

/** How far a pack has come. */
export type Progress =
  | { step: 'making'; done: number; total: number }
  | { step: 'fetching'; doneBytes: number; totalBytes: number };

/** Why a pack did not come; what has come stays, and the next try goes on there. */
export type PackFault = 'offline' | 'no-room' | 'damaged' | 'busy';
export class PackProblem extends Error {
  readonly fault: PackFault | { status: number; sentence: string | null };
  constructor(fault: PackProblem['fault']) {
    super(typeof fault === 'string' ? fault : `status ${fault.status}`);
    this.name = 'PackProblem';
    this.fault = fault;
  }
}

/** What the fetching needs of the world. */
export interface PackPorts {
  shelf: PackShelf;
  fetch(path: string, init: RequestInit): Promise<Response>;
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Bytes that the device may still keep; null when nobody can say. */
  freeBytes(): Promise<number | null>;
  /** Seals what is personal under the key of the log-in. */
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<{ key: string; sealed: Uint8Array<ArrayBuffer> }>;
}

/** Asked for at once. A break costs at most what was on its way of these. */
const batch = { bytes: 1_500_000, parts: 400 };
/** Written to the disk at once. */
const flush = { bytes: 400_000, parts: 100 };
/** Breaks in a row without a single part between them, after which a person is told. */
const mostBreaks = 5;

/** What only whoever is logged in may read. */
export const isPersonal = ({ name }: Pick<PackPart, 'name'>): boolean => /^(case|photo)\//.test(name);

/**
 * Brings the pack of a source onto the shelf, as far as it is not there: parts first, each by its digest, the manifest last. A pack that is only
 * half there never takes the place of a whole one.
 */
export async function fetchPack(
  source: PackSource,
  ports: PackPorts,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<PackManifest> {
  const { shelf } = ports;
  for (let breaks = 0, asked = await manifestOf(source, ports, tell, signal); ; ) {
    const held = await shelf.held();
    const missing = [...new Map(asked.parts.map((part) => [part.sha256, part])).values()].filter(
      ({ sha256 }) => !held.has(sha256),
    );
    const missingBytes = sum(missing);
    await refuseFull(ports, missingBytes);
    let doneBytes = asked.bytes - missingBytes;
    const came = (bytes: number): void => {
      if (bytes > 0) breaks = 0;
      doneBytes += bytes;
      tell({ step: 'fetching', doneBytes, totalBytes: asked.bytes });
    };
    came(0);
    try {
      for (const parts of batchesOf(missing)) await fetchParts(source, parts, ports, came, signal);
      await shelf.keepPack({ source, manifest: asked, fetchedAt: ports.now() });
      await shelf.keepOnly(new Set(asked.parts.map(({ sha256 }) => sha256)));
      return asked;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PackProblem)) throw error;
      const { fault } = error;
      const gone = typeof fault === 'object' && fault.status === 404;
      if (!gone && fault !== 'offline' && fault !== 'damaged' && fault !== 'busy') throw error;
      if (++breaks >= mostBreaks) throw error;
      await ports.sleep(backOffMs(breaks, ports.random), signal);
      // parts that are gone belong to a pack that a newer one has replaced long ago
      if (gone) asked = await manifestOf(source, ports, tell, signal);
    }
  }
}

async function manifestOf(
  source: PackSource,
  ports: PackPorts,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<PackManifest> {
  for (;;) {
    const response = await ask(ports, `/api/${source.of}/${source.id}/pack`, { signal });
    const answer = (await response.json().catch(broken)) as PackManifest | PackMaking;
    if (!('making' in answer)) return answer;
    tell({ step: 'making', ...answer.making });
    await ports.sleep(1000 * (Number(response.headers.get('retry-after')) || 2), signal);
    signal.throwIfAborted();
  }
}

/** Asks for some parts and keeps each that has come whole; throws when the answer breaks off. */
async function fetchParts(
  source: PackSource,
  parts: PackPart[],
  ports: PackPorts,
  came: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await ask(ports, `/api/${source.of}/${source.id}/pack/parts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ parts: parts.map(({ sha256 }) => sha256) }),
    signal,
  });
  let ready: { part: PackPart; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const keep = async (): Promise<void> => {
    const kept = ready;
    ready = [];
    await keepOnShelf(kept, ports);
    came(sum(kept.map(({ part }) => part)));
  };
  try {
    for await (const { part, bytes } of partsIn(response, parts)) {
      if ((await ports.digest(bytes)) !== part.sha256) throw new PackProblem('damaged');
      ready.push({ part, bytes });
      if (ready.length >= flush.parts || sum(ready.map((it) => it.part)) >= flush.bytes) await keep();
    }
  } finally {
    if (ready.length > 0) await keep();
  }
}

/** Cuts a stream into the parts that were asked for. */
async function* partsIn(
  response: Response,
  parts: PackPart[],
): AsyncGenerator<{ part: PackPart; bytes: Uint8Array<ArrayBuffer> }> {
  const reader = response.body!.getReader();
  let held: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const part of parts) {
    while (length < part.bytes) {
      const { value, done } = await reader.read().catch(broken);
      if (done) throw new PackProblem('offline');
      held.push(value);
      length += value.length;
    }
    const whole = joined(held, length);
    yield { part, bytes: whole.slice(0, part.bytes) };
    const rest = whole.subarray(part.bytes);
    held = rest.length > 0 ? [rest] : [];
    length = rest.length;
  }
  await reader.cancel().catch(() => undefined);
}

async function keepOnShelf(
  parts: { part: PackPart; bytes: Uint8Array<ArrayBuffer> }[],
  { shelf, seal }: PackPorts,
): Promise<void> {
  const plain: Part[] = [];
  const sealed: SealedPart[] = [];
  for (const { part, bytes } of parts)
    if (isPersonal(part)) sealed.push({ sha256: part.sha256, ...(await seal(bytes)) });
    else plain.push({ sha256: part.sha256, bytes });
  try {
    await shelf.keepParts(plain, sealed);
  } catch (error) {
    throw error instanceof DOMException && error.name === 'QuotaExceededError'
      ? new PackProblem('no-room')
      : error;
  }
}

async function ask(ports: PackPorts, path: string, init: RequestInit): Promise<Response> {
  const response = await ports
    .fetch(path, { credentials: 'same-origin', ...init })
    .catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      throw new PackProblem('offline');
    });
  if (response.ok) return response;
  if (response.status === 429 || response.status >= 500) throw new PackProblem('busy');
  const { detail = null, title = null } = (await response.json().catch(() => ({}))) as Record<string, string>;
  throw new PackProblem({ status: response.status, sentence: detail ?? title });
}

async function refuseFull(ports: PackPorts, bytes: number): Promise<void> {
  const free = await ports.freeBytes();
  // a database needs room to turn around in
  if (free !== null && free < bytes * 1.5) throw new PackProblem('no-room');
}

function batchesOf(parts: PackPart[]): PackPart[][] {
  const batches: PackPart[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const last = batches.at(-1);
    if (!last || last.length >= batch.parts || size + part.bytes > batch.bytes) {
      batches.push([part]);
      size = part.bytes;
    } else {
      last.push(part);
      size += part.bytes;
    }
  }
  return batches;
}

const sum = (parts: Pick<PackPart, 'bytes'>[]): number =>
  parts.reduce((total, { bytes }) => total + bytes, 0);
const broken = (): never => {
  throw new PackProblem('offline');
};

function joined(pieces: Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
