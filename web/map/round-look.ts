import type { Theme } from '../data/preferences.ts';

/** Colours of squads that colour-blind eyes keep apart (after Okabe and Ito), strong enough under a figure in `on`. Letters tell them apart, too. */
export const roundColours: Record<Theme, { colours: readonly string[]; on: string }> = {
  light: { colours: ['#0a5aa8', '#a64800', '#6f3a96', '#00694f', '#9c1550', '#5c5400'], on: '#ffffff' },
  dark: { colours: ['#7cc0ff', '#ffad6b', '#d5adf7', '#62d9b6', '#ff9fc4', '#d8d25c'], on: '#10171a' },
  terik: { colours: ['#003f7d', '#6e2a00', '#4c1470', '#00483a', '#73002f', '#3a3600'], on: '#ffffff' },
};

/** The colour of the squad that stands so far down the list. */
export const roundColour = (theme: Theme, place: number): string => {
  const { colours } = roundColours[theme];
  return colours[place % colours.length]!;
};

/** A, B, C… */
export const roundLetter = (place: number): string => String.fromCharCode(65 + (place % 26));
