import { randomBytes } from 'node:crypto';
import { sha256 } from '../files/sha256.ts';

export interface Salted {
  /** Stands beside the body and is erased with it: from then on the hash can be compared with nothing. */
  salt: string;
  /** For the log, which is never erased. */
  hash: string;
}

/** The digest of a body that will be erased, as the log may keep it. */
export function salted(digest: string): Salted {
  const salt = randomBytes(32).toString('hex');
  return { salt, hash: sha256(salt + digest) };
}
