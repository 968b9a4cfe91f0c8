import { bilingual } from '../../bilingual.ts';
import type { Sentence } from '../rule-words.ts';

/** What to find out about a parcel before its building can be judged. */
export const parcelSettles = bilingual(
  {
    'beyond-parcel': (t) =>
      `Bangunan melewati batas persil ${t.text('parcel')}. Pastikan batasnya, atau gambar persil di sebelahnya.`,
  } satisfies Record<string, Sentence>,
  {
    'beyond-parcel': (t) =>
      `The building passes the border of parcel ${t.text('parcel')}. Check the border, or draw the parcel next to it.`,
  },
);
