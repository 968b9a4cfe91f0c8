import { overlayRule } from './overlay.ts';

/** What does the plan ask of a building around a station (transit-oriented development)? Its bonuses are no business of a check. */
export const tod = overlayRule({ kind: 'tod' });
