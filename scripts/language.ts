import type { Language } from '../geodata/words/bilingual.ts';

/** Indonesian, unless the terminal asks for English. */
export const language = (): Language => (process.env.LANG?.startsWith('en') ? 'en' : 'id');
