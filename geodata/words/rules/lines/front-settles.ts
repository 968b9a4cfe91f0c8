import { bilingual } from '../../bilingual.ts';
import type { Sentence } from '../rule-words.ts';

/** What to find out about the roads of a parcel before distances from its borders can be judged. */
export const frontSettles = bilingual(
  {
    'parcel-front': (t) =>
      `Pastikan sisi depan persil ${t.text('parcel')}: batas yang terdekat dapat berupa sisi depan, samping, atau belakang.`,
  } satisfies Record<string, Sentence>,
  {
    'parcel-front': (t) =>
      `Find out which side is the front of parcel ${t.text('parcel')}: the nearest border may be its front, side or back.`,
  },
);
