import { overlayRule } from './overlay.ts';

/** What does the plan ask of a building where floods come? */
export const flood = overlayRule({ kind: 'flood' });
