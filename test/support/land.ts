import { uuidv7 } from 'uuidv7';
import type { Area, Permit, RuleRow } from '../../geodata/model/index.ts';
import { activateImport, insertImport, type NewImport, pointLayerAt } from '../../server/queries/import.ts';
import {
  type FeatureToLoad,
  insertFeatures,
  insertPermits,
  insertRuleRows,
  insertZones,
} from '../../server/queries/load.ts';
import { insertPlan } from '../../server/queries/plan.ts';
import type { Queryable } from '../../server/store/store.ts';

/** Corner of the drawing board: a place in Medan. One board metre is one metre of ground, to within a millimetre in a hundred metres. */
const origin: [number, number] = [98.67, 3.59];
const metre: [number, number] = [1 / 111_101.9, 1 / 110_579.3];

/** Board metres (east, north) to longitude and latitude. */
export const at = (x: number, y: number): [number, number] => [
  origin[0] + x * metre[0],
  origin[1] + y * metre[1],
];

/** A rectangle on the board, in metres. */
export const rectangle = (
  west: number,
  south: number,
  east: number,
  north: number,
): Extract<Area, { type: 'Polygon' }> => ({
  type: 'Polygon',
  coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
});

const fresh = async (
  db: Queryable,
  city: string,
  kind: NewImport['kind'],
  target: string,
): Promise<string> => {
  const id = uuidv7();
  await insertImport(db, {
    city,
    id,
    kind,
    target,
    fileName: 'board',
    fileSha256: '0'.repeat(64),
    source: null,
    ce90M: 0.1,
    importedBy: null,
  });
  return id;
};

/** Draws a plan that is in force from the day, with its zones and rule rows; gives its id. */
export async function drawPlan(
  db: Queryable,
  city: string,
  validFrom: string,
  zones: { code: string; class?: 'lindung' | 'budidaya'; geometry: Area }[],
  rows: RuleRow[] = [],
  validTo: string | null = null,
): Promise<string> {
  const planId = uuidv7();
  const id = await fresh(db, city, 'plan', planId);
  await insertPlan(db, {
    city,
    id: planId,
    name: `Rencana ${validFrom}`,
    status: 'in-force',
    validFrom,
    validTo,
    importId: id,
  });
  const chunk = zones.map(({ code, class: it, geometry }, index) => ({
    id: uuidv7(),
    code,
    name: code,
    class: it ?? null,
    geometry,
    properties: {},
    sourceIndex: index,
    sourceId: null,
  }));
  await insertZones(db, city, planId, id, chunk);
  await insertRuleRows(db, city, planId, id, rows);
  await activateImport(db, city, id, { taken: zones.length, report: {}, replaces: null });
  return planId;
}

/** Draws a layer and shows it; a feature with an id is the one that had it before. */
export async function drawLayer(
  db: Queryable,
  city: string,
  layer: string,
  features: { id?: string; geometry: FeatureToLoad['geometry']; properties?: Record<string, unknown> }[],
): Promise<string[]> {
  const id = await fresh(db, city, 'layer', layer);
  const chunk = features.map(({ id: known, geometry, properties = {} }, index) => ({
    id: known ?? uuidv7(),
    geometry,
    properties,
    sourceIndex: index,
    sourceId: null,
  }));
  await insertFeatures(db, city, layer, id, chunk);
  const replaces = await pointLayerAt(db, city, layer, id);
  await activateImport(db, city, id, { taken: features.length, report: {}, replaces });
  return chunk.map((feature) => feature.id);
}

/** Grants permits; what is not said is not known. */
export async function grantPermits(
  db: Queryable,
  city: string,
  permits: (Pick<Permit, 'number' | 'geometry'> & Partial<Permit>)[],
): Promise<void> {
  const id = await fresh(db, city, 'permits', 'permits');
  const unknown = {
    kind: 'pbg' as const,
    status: null,
    issuedOn: '2020-01-01',
    validTo: null,
    revokedOn: null,
    buildingFunction: null,
    storeys: null,
    heightM: null,
    floorAreaM2: null,
    units: null,
    address: null,
    kelurahan: null,
    kecamatan: null,
  };
  await insertPermits(
    db,
    city,
    id,
    permits.map((permit, sourceIndex) => ({ ...unknown, ...permit, id: uuidv7(), sourceIndex })),
  );
  await activateImport(db, city, id, { taken: permits.length, report: {}, replaces: null });
}

const sampleBasis = { instrument: 'Contoh', article: null, date: null, certainty: 'sample' as const };

/** A row of building intensity that limits nothing; what is given stands instead. */
export const intensityRow = (zoneCode: string, given: object = {}): RuleRow => ({
  id: uuidv7(),
  version: 1,
  validFrom: null,
  validTo: null,
  basis: sampleBasis,
  kind: 'intensity',
  zoneCode,
  roadClass: null,
  recharge: null,
  parcelAreaMinM2: null,
  parcelAreaMaxM2: null,
  buildingFunction: null,
  kdbMaxPct: null,
  klbMax: null,
  kdhMinPct: null,
  ktbMaxPct: null,
  heightMaxM: null,
  storeysMax: null,
  gsbM: null,
  note: null,
  ...given,
});

/** A rule row of building coverage. */
export const kdbRow = (zoneCode: string, kdbMaxPct: number): RuleRow => intensityRow(zoneCode, { kdbMaxPct });

/** A rule row of use. */
export const useRow = (
  zoneCode: string,
  activity: string,
  permission: 'I' | 'T' | 'B' | 'TB' | 'X',
): RuleRow => ({
  id: uuidv7(),
  version: 1,
  validFrom: null,
  validTo: null,
  basis: sampleBasis,
  kind: 'use',
  zoneCode,
  activity,
  activityName: activity,
  permission,
  conditions: null,
});
