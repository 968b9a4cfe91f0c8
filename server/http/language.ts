import { type Language, languages } from '../../geodata/words/bilingual.ts';
import type { Context } from './state.ts';

/** Indonesian unless the reader prefers English. */
export const languageOf = (ctx: Pick<Context, 'acceptsLanguages'>): Language => {
  const wanted = ctx.acceptsLanguages(...languages);
  return wanted === 'en' ? 'en' : 'id';
};
