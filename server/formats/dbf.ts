import { open, readFile } from 'node:fs/promises';

/** Bytes of records looked at; a table of 600,000 rows need not be read whole. */
const sample = 4 << 20;

/**
 * The character encoding of a Shapefile's attribute table when the file itself names none (no .cpg, no language byte):
 * UTF-8 when its text is valid UTF-8, else Windows-1252. Null when it is named.
 */
export async function unnamedEncoding(dbf: string, cpg: string): Promise<'UTF-8' | 'CP1252' | null> {
  if (
    await readFile(cpg).then(
      (bytes) => bytes.length > 0,
      () => false,
    )
  )
    return null;
  const file = await open(dbf);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sample), 0, sample, 0);
    if (bytesRead < 32) return 'CP1252';
    const languageDriver = buffer[29];
    if (languageDriver !== 0) return null;
    const records = buffer.subarray(buffer.readUInt16LE(8), bytesRead);
    return isUtf8(records) ? 'UTF-8' : 'CP1252';
  } finally {
    await file.close();
  }
}

/** True when the bytes are UTF-8, or plain ASCII; an incomplete last character is forgiven. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
