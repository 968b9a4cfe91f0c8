import { readdir, readFile, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

/** An upload that nobody went on with is forgotten after this long, ms. */
const patience = 24 * 3_600_000;
const digest = /^[0-9a-f]{64}$/;
/** What the name of a body that is on its way in ends with. */
export const bodyEnding = '.part';

/** Bytes on their way in, resumable (tus 1.0): named by their owner and the digest that they will have. */
export interface Uploads {
  /** Answers a tus request of this owner. */
  handle(request: IncomingMessage, response: ServerResponse, owner: string): Promise<void>;
  /** True for an upload that this owner began. */
  isOf(owner: string, id: string): boolean;
  /** The bytes once they are all there, else null. */
  take(owner: string, sha256: string): Promise<Buffer | null>;
  forget(owner: string, sha256: string): Promise<void>;
  /** Clears away what was left lying; gives how many. */
  clear(): Promise<number>;
}

const nameOf = (owner: string, sha256: string): string => `${owner}.${sha256}`;

export function createUploads(
  folder: string,
  { path, maxBytes }: { path: string; maxBytes: number },
): Uploads {
  const datastore = new FileStore({ directory: folder, expirationPeriodInMilliseconds: patience });
  const owners = new WeakMap<IncomingMessage, string>();
  const tus = new Server({
    path,
    datastore,
    maxSize: maxBytes,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request, metadata) => {
      const sent = request.runtime?.node?.req as IncomingMessage | undefined;
      const owner = sent && owners.get(sent);
      if (!owner || !digest.test(metadata?.sha256 ?? '')) {
        throw { status_code: 400, body: 'Upload-Metadata must carry sha256 in lower-case hex.\n' };
      }
      return nameOf(owner, metadata!.sha256!);
    },
  });
  return {
    handle: (request, response, owner) => {
      owners.set(request, owner);
      return tus.handle(request, response);
    },
    isOf: (owner, id) => id.startsWith(`${owner}.`) && digest.test(id.slice(owner.length + 1)),
    take: async (owner, sha256) => {
      const upload = await datastore.getUpload(nameOf(owner, sha256)).catch(() => null);
      const file = join(folder, nameOf(owner, sha256));
      const arrived = await stat(file).then(
        ({ size }) => size,
        () => 0,
      );
      return upload?.size !== undefined && upload.size === arrived ? readFile(file) : null;
    },
    forget: (owner, sha256) => datastore.remove(nameOf(owner, sha256)).catch(() => undefined),
    clear: async () => (await datastore.deleteExpired()) + (await clearParts(folder)),
  };
}

/** Bodies that came in one piece lie here under a name of their own until they are read: a process that was killed over one leaves it. */
async function clearParts(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let cleared = 0;
  for (const name of names.filter((it) => it.endsWith(bodyEnding))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs < patience) continue;
    await rm(path, { force: true });
    cleared++;
  }
  return cleared;
}
