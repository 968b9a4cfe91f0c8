import { chmod, copyFile } from 'node:fs/promises';

/** Copies a file for a reader that wants to write beside it; a read-only original would stay read-only. */
export async function copyInto(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o600);
}
