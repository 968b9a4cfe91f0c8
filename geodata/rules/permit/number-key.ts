/** The number of a permit however it is typed: `SK-PBG 12/2024` and `sk pbg 12 2024` are one. Empty when nothing in it can be read. As `permit_number_key` in the store. */
export const numberKey = (number: string): string => number.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

/** The key of the permit that somebody names; null when nobody does. */
export const keyNamed = ({ permitNumber }: { permitNumber?: string | undefined }): string | null =>
  numberKey(permitNumber ?? '') || null;
