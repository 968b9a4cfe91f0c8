import { type Zippable, zip } from 'fflate';
import type { KeyRing } from './key-ring.ts';
import type { Ports } from './ports.ts';
import { type Bytes, bytesOf } from './seal.ts';

/** What a rescue file says of itself: ids and digests, nothing that a person wrote. */
export interface RescueManifest {
  v: 1;
  records: { id: string; kind: string; files: string[] }[];
  drafts: string[];
}

/**
 * Everything on this device that the server has not confirmed, colleagues' sealed work too, as one zip that the office can import. Sealed as it
 * lies here; only work for which the server's key was never at hand goes in readable (`plain/`). Nothing is removed by it.
 */
export async function rescueFile({ shelf }: Pick<Ports, 'shelf'>, ring: KeyRing): Promise<Bytes> {
  const manifest: RescueManifest = { v: 1, records: [], drafts: [] };
  const entries: Zippable = {};
  /** Sealed bytes do not get smaller. */
  const put = (name: string, bytes: Uint8Array): void => {
    entries[name] = [bytes, { level: 0 }];
  };
  for (const record of await shelf.unsent()) {
    const { id, kind, standing, files, escrowed } = record;
    const folder = standing === 'draft' ? 'drafts' : 'records';
    if (standing === 'draft') manifest.drafts.push(id);
    else manifest.records.push({ id, kind, files: files.map(({ sha256 }) => sha256) });
    const plain = escrowed ? null : await ring.open(record.key, record.sealed);
    if (plain) put(`plain/${folder}/${id}.json`, plain);
    else put(`${folder}/${id}.sealed`, record.sealed);
    for (const { sha256 } of files) {
      const file = await shelf.file(id, sha256);
      const open = file && !escrowed ? await ring.open(file.key, file.sealed) : null;
      if (open) put(`plain/files/${id}/${sha256}`, open);
      else if (file) put(`files/${id}/${sha256}.sealed`, file.sealed);
    }
  }
  put('manifest.json', bytesOf(manifest));
  return new Promise((done, fail) =>
    zip(entries, (error, bytes) => (error ? fail(error) : done(bytes as Bytes))),
  );
}
