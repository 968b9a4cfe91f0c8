import type { IntensityRow } from '../model/index.ts';
import { type Intensity, intensities } from './intensity.ts';

type Limits = Omit<IntensityRow, 'id' | 'version' | 'validFrom' | 'validTo' | 'basis'>;

/** Row of a zone; `more` is what a narrower row says otherwise. Buildings of the sample keep to all of them. */
const row = (zoneCode: string, limit: Intensity, more: Partial<Limits> = {}): Limits => ({
  kind: 'intensity',
  zoneCode,
  roadClass: null,
  recharge: null,
  parcelAreaMinM2: null,
  parcelAreaMaxM2: null,
  buildingFunction: null,
  kdbMaxPct: limit.kdb,
  klbMax: limit.klb,
  kdhMinPct: limit.kdh,
  ktbMaxPct: limit.ktb,
  heightMaxM: limit.heightM,
  storeysMax: limit.storeys,
  gsbM: limit.gsbM,
  gsbFrom: limit.gsbFrom,
  sideM: limit.sideM,
  rearM: limit.rearM,
  note: null,
  ...more,
});

/** Along the largest roads one may build higher, and stands off by the formula that Medan's offices know. */
const alongArterials = (zoneCode: string, limit: Intensity): Limits =>
  row(zoneCode, limit, {
    roadClass: 'arteri primer',
    klbMax: limit.klb + 1,
    storeysMax: limit.storeys + 4,
    heightMaxM: limit.heightM + 16,
    gsbM: null,
    gsbFormula: 'n/2+1',
    gsbFrom: 'road-axis',
  });

/** Narrower rows: by class of road, size of the parcel, function, and where water must seep in. */
const narrower: Readonly<Record<string, (zoneCode: string, limit: Intensity) => Limits>> = {
  'K-1': alongArterials,
  'K-2': alongArterials,
  'C-1': alongArterials,
  'R-1': (zone, limit) => row(zone, limit, { parcelAreaMaxM2: 80, kdbMaxPct: 80, kdhMinPct: 10 }),
  'R-2': (zone, limit) =>
    row(zone, limit, { recharge: true, kdbMaxPct: limit.kdb - 5, kdhMinPct: limit.kdh + 3 }),
  'K-3': (zone, limit) => row(zone, limit, { buildingFunction: 'usaha', klbMax: limit.klb + 0.4 }),
};

/** Invented intensity rows of the zones of a plan. */
export const intensityRows = (zones: readonly string[]): Limits[] =>
  zones.flatMap((zone) => {
    const limit = intensities[zone];
    if (!limit) return [];
    const more = narrower[zone];
    return more ? [row(zone, limit), more(zone, limit)] : [row(zone, limit)];
  });
