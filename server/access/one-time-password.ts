import { randomInt } from 'node:crypto';

/** Letters that nobody mistakes for another when reading aloud. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 16 letters in groups of four: 79 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
