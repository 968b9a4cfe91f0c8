import { overlayRule } from './overlay.ts';

/** What does the plan ask of a building where ground water is fed? */
export const recharge = overlayRule({ kind: 'recharge' });
