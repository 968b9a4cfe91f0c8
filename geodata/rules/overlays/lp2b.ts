import { overlayRule } from './overlay.ts';

/** Does the building stay off protected farmland (lahan pertanian pangan berkelanjutan)? Older buildings may stand. */
export const lp2b = overlayRule({ kind: 'lp2b', national: true, statusQuo: true });
