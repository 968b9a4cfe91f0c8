import * as z from 'zod';
import { PatrolSettings } from './patrol-settings.ts';

/** What a city may decide for itself, and what holds while it has not. */
export const CitySettings = z.object({
  /** Days after which fixes of tracks are erased. Short on purpose: where officers went is their personal data (UU 27/2022). */
  trackDays: z.number().int().min(1).max(365).default(90),
  /** Metres around a fix that count as seen. */
  viewM: z.number().min(5).max(200).default(30),
  /** How patrols are planned. */
  patrol: PatrolSettings.prefault({}),
});
export type CitySettings = z.infer<typeof CitySettings>;
