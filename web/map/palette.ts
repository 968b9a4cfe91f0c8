import type { Theme } from '../data/preferences.ts';

/** Colours and strengths of the map's quiet ground, by theme. Outcome colours are those of `styles/tokens.css`. */
export interface Palette {
  land: string;
  water: string;
  waterEdge: string;
  waterLabel: string;
  road: string;
  roadBig: string;
  roadEdge: string;
  rail: string;
  power: string;
  building: string;
  buildingEdge: string;
  parcelEdge: string;
  boundary: string;
  ink: string;
  label: string;
  halo: string;
  accent: string;
  violates: string;
  unclear: string;
  complies: string;
  legacy: string;
  /** Share of a zone's official colour. */
  zoneShare: number;
  /** How far the edge of a zone and its label go to black (light) or white (dark). */
  zoneEdge: 'darker' | 'lighter';
  /** Factor on every line width. */
  stroke: number;
}

export const palettes: Record<Theme, Palette> = {
  light: {
    land: '#f3f1ec',
    water: '#bcd9e6',
    waterEdge: '#8fb9cc',
    waterLabel: '#2b6480',
    road: '#ffffff',
    roadBig: '#fffaf0',
    roadEdge: '#c9c4b9',
    rail: '#8d8a85',
    power: '#a58a5c',
    building: '#d9d5cc',
    buildingEdge: '#a9a397',
    parcelEdge: '#a39d90',
    boundary: '#6d6a66',
    ink: '#17211f',
    label: '#3a4441',
    halo: '#ffffff',
    accent: '#0b5c56',
    violates: '#c1301a',
    unclear: '#b56f00',
    complies: '#0b7568',
    legacy: '#52606d',
    zoneShare: 0.55,
    zoneEdge: 'darker',
    stroke: 1,
  },
  dark: {
    land: '#161f23',
    water: '#20394a',
    waterEdge: '#32566d',
    waterLabel: '#9cc9e2',
    road: '#39474d',
    roadBig: '#4a5a61',
    roadEdge: '#0f1619',
    rail: '#7b858a',
    power: '#8d7a52',
    building: '#2e3b41',
    buildingEdge: '#55666d',
    parcelEdge: '#55646a',
    boundary: '#a9b4b3',
    ink: '#f2f6f5',
    label: '#d5dfdd',
    halo: '#10171a',
    accent: '#63cdbf',
    violates: '#ff7657',
    unclear: '#f6b73c',
    complies: '#4fd1be',
    legacy: '#a9b6c2',
    zoneShare: 0.38,
    zoneEdge: 'lighter',
    stroke: 1,
  },
  terik: {
    land: '#ffffff',
    water: '#a9dcf7',
    waterEdge: '#004a75',
    waterLabel: '#003857',
    road: '#ffffff',
    roadBig: '#ffffff',
    roadEdge: '#000000',
    rail: '#000000',
    power: '#000000',
    building: '#dcdcdc',
    buildingEdge: '#000000',
    parcelEdge: '#3a3a3a',
    boundary: '#000000',
    ink: '#000000',
    label: '#000000',
    halo: '#ffffff',
    accent: '#003f3a',
    violates: '#981800',
    unclear: '#653600',
    complies: '#004d45',
    legacy: '#26323d',
    zoneShare: 0.55,
    zoneEdge: 'darker',
    stroke: 1.6,
  },
};

const channels = (hex: string): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** `#RRGGBB` with an opacity of 0–1. */
export const withOpacity = (hex: string, opacity: number): string =>
  `rgb(${channels(hex).join(' ')} / ${opacity})`;

/** Mixes a share of another colour in. */
export function mix(hex: string, other: string, share: number): string {
  const b = channels(other);
  const mixed = channels(hex).map((channel, i) => Math.round(channel * (1 - share) + b[i]! * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
