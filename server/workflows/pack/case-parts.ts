import { carriedCopy } from '../../files/photo.ts';
import { sha256 } from '../../files/sha256.ts';
import { selectCasesIn } from '../../queries/pack-area.ts';
import type { Queryable } from '../../store/store.ts';
import type { PackArea } from './pack-area.ts';
import type { Step } from './step.ts';

/** More open cases than a squad can look at in weeks; the newest go along, and the manifest counts those left behind. */
const mostCases = 300;
/** Photos of a finding that go along. */
const mostPhotos = 4;

/** All photos together, bytes: with the rest of a kecamatan a pack stays under 40 MB. Those of the newest cases go along. */
const mostPhotoBytes = 12e6;

export interface PhotosForPacks {
  /** The copy that is shown. */
  shown(sha256: string): Promise<Buffer | null>;
  /** The part of an earlier pack that carries this photo. */
  carried(sha256: string): Promise<{ sha256: string; bytes: Uint8Array } | null>;
}

/** Open cases of an area with their findings, and small copies of their photos. */
export const caseStep =
  (db: Queryable, { city, geometry }: PackArea, photos: PhotosForPacks): Step =>
  async ({ add, addJson, count }) => {
    const { cases, total } = await selectCasesIn(db, city, geometry, mostCases);
    let photoBytes = 0;
    for (const it of cases) {
      await addJson(`case/${it.id}`, it);
      for (const photo of photoBytes > mostPhotoBytes
        ? []
        : it.findings.flatMap((finding) => finding.photos.slice(0, mostPhotos))) {
        const part = (await photos.carried(photo)) ?? (await carry(photo, photos));
        if (!part) continue;
        photoBytes += part.bytes.length;
        await add(`photo/${photo}`, part);
        count('photos', 1);
      }
    }
    count('cases', cases.length);
    count('casesLeftOut', total - cases.length);
  };

async function carry(
  photo: string,
  { shown }: PhotosForPacks,
): Promise<{ sha256: string; bytes: Uint8Array } | null> {
  const copy = await shown(photo);
  if (!copy) return null;
  const bytes = await carriedCopy(copy);
  return { sha256: sha256(bytes), bytes };
}
