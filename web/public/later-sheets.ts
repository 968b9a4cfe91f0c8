import { later } from '../ui/later.tsx';

/** Sheets that the first look does not need: their code comes when they are opened. */
export const ReportSheet = later(async () => (await import('./report-sheet.tsx')).ReportSheet);
export const NearbySheet = later(async () => (await import('./nearby-sheet.tsx')).NearbySheet);
export const TrackSheet = later(async () => (await import('./track-sheet.tsx')).TrackSheet);
export const AboutSheet = later(async () => (await import('./about-sheet.tsx')).AboutSheet);
