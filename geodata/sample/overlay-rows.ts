import type { OverlayRow } from '../model/index.ts';
import { activities } from './activities.ts';

type Provision = Omit<OverlayRow, 'id' | 'version' | 'validFrom' | 'validTo' | 'basis'>;

const provision = (overlay: string, said: Partial<Provision>): Provision => ({
  kind: 'overlay',
  overlay,
  effect: 'measure',
  exceptActivities: [],
  requiredDocuments: [],
  note: null,
  ...said,
});

/** What a special area forbids, whatever the zone says. */
export const forbiddenIn = {
  flood: ['52101', '47301'],
  heritage: ['45201', '61200'],
  tod: ['52101', '45201'],
  recharge: ['47301', '31001'],
} as const satisfies Record<string, readonly string[]>;

/** A prohibition leaves all other activities alone. */
const forbids = (overlay: keyof typeof forbiddenIn): Provision =>
  provision(overlay, {
    effect: 'prohibits',
    exceptActivities: activities
      .map(({ code }) => code)
      .filter((code) => !(forbiddenIn[overlay] as readonly string[]).includes(code)),
  });

/** Invented provisions of a plan for its special areas, beside those of the nation (LP2B, heritage). */
export const overlayRows: readonly Provision[] = [
  forbids('flood'),
  provision('flood', { note: 'Peil lantai paling rendah 0,6 m di atas muka banjir tertinggi.' }),
  forbids('heritage'),
  provision('heritage', {
    effect: 'document',
    requiredDocuments: ['rekomendasi Tim Ahli Cagar Budaya'],
  }),
  forbids('tod'),
  provision('tod', {
    // dwellings may stay as they are around a station
    exceptActivities: ['rumah-tinggal', '55900'],
    note: 'Akses pejalan kaki ke stasiun paling sedikit 2 m lebar, terbuka pada siang hari.',
  }),
  forbids('recharge'),
  provision('recharge', { note: 'Sumur resapan paling sedikit satu tiap 60 m² bidang tadah.' }),
];
