import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface PhotoOwner {
  city: string;
  kind: 'finding' | 'visit' | 'report';
  id: string;
}

export interface PhotoRow {
  sha256: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
}

/** False when this owner has it already. */
export async function insertPhoto(tx: Queryable, owner: PhotoOwner, photo: PhotoRow): Promise<boolean> {
  const rows = await tx.rows(sql`
    insert into photo (city, sha256, owner_kind, owner_id, mime, bytes, width, height)
    values (${owner.city}, ${photo.sha256}, ${owner.kind}, ${owner.id}, ${photo.mime}, ${photo.bytes}, ${photo.width}, ${photo.height})
    on conflict (city, owner_kind, owner_id, sha256) do nothing returning sha256`);
  return rows.length === 1;
}

/** Photos that have arrived, in the order they came. */
export async function selectPhotos(db: Queryable, owner: PhotoOwner): Promise<PhotoRow[]> {
  return db.rows<PhotoRow>(sql`
    select sha256, mime, bytes, width, height from photo
    where city = ${owner.city} and owner_kind = ${owner.kind} and owner_id = ${owner.id}
    order by received_at, sha256`);
}

/** Digests of the photos of some findings that have arrived. */
export async function selectPhotoDigests(
  db: Queryable,
  city: string,
  findings: readonly string[],
): Promise<{ findingId: string; sha256: string }[]> {
  return db.rows<{ findingId: string; sha256: string }>(sql`
    select owner_id as "findingId", sha256 from photo
    where city = ${city} and owner_kind = 'finding' and owner_id = any (${findings}::uuid[])
    order by received_at, sha256`);
}
