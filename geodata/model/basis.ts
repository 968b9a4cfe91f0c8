import * as z from 'zod';

/** Where a rule comes from, as printed to a citizen and in a letter. */
export const Basis = z.object({
  /** e.g. `PP 38/2011`. */
  instrument: z.string(),
  /** e.g. `ps. 9 huruf a`; null when the whole instrument is meant. */
  article: z.string().nullable(),
  /** Day of the instrument, `YYYY-MM-DD`, or null when not known. */
  date: z.string().nullable(),
  /** Read in the text itself (`source`), in another's quotation of it, or remembered; `sample` marks invented demo rows. */
  certainty: z.enum(['source', 'quotation', 'memory-high', 'memory-medium', 'memory-low', 'sample']),
});
export type Basis = z.infer<typeof Basis>;
