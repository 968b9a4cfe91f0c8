import type { FindingSheet } from '../../geodata/model/index.ts';
import { selectFinding } from '../queries/finding.ts';
import { selectPhotos } from '../queries/photo.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';

/** A finding as its city's staff open it; one of another city is not found. */
export async function findingSheet(db: Queryable, city: string, id: string): Promise<FindingSheet> {
  const sheet = await selectFinding(db, city, id);
  if (!sheet) throw new Refusal('not-found');
  const photos = await selectPhotos(db, { city, kind: 'finding', id });
  return {
    ...sheet,
    photos: photos.map(({ sha256, bytes }) => ({
      sha256,
      bytes,
      url: `/api/findings/${id}/photos/${sha256}`,
    })),
  };
}
