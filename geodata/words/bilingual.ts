export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words of one subject in both languages. Indonesian sets the shape; English that lacks a key or takes other figures does not compile. */
export type Bilingual<Words> = Readonly<Record<Language, Words>>;

/** One sentence, or a sentence with figures. */
export function bilingual<Words>(id: Words, en: NoInfer<Words>): Bilingual<Words> {
  return { id, en };
}
