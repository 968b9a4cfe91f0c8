import { overlayRule } from './overlay.ts';

/** Does the building stay off protected farmland (lahan pertanian pangan berkelanjutan)? Older buildings may stand. */
export const lp2b = overlayRule('lp2b', { statusQuo: true });
