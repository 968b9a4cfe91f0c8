/** Crockford's alphabet: no I, L, O, U, so that nothing is misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A secret of 80 bits: 16 letters and figures, five bits each. */
export function newSecretCode(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  return Array.from(random(new Uint8Array(16)), (byte) => alphabet[byte & 31]).join('');
}

/** Grouped for people: `7F3K-9Q2M-…`. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** As the phone made it, however it was typed: case, spaces and hyphens do not count, O is 0, I and L are 1. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** `TARU-1271-2026-L000123`, however it was copied: small letters, spaces or other strokes for the hyphens. */
export const readNumber = (typed: string): string =>
  typed
    .trim()
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, '-');
