import { overlayRule } from './overlay.ts';

/** What does the law ask of a building in a heritage area? */
export const heritage = overlayRule({ kind: 'heritage', national: true });
