import sql from 'sql-template-tag';
import type { City } from '../../geodata/model/index.ts';
import { selectCity } from '../../server/queries/city.ts';
import type { Store } from '../../server/store/store.ts';
import type { ImportOrder } from '../../server/workflows/import-file.ts';
import { rectangle } from './land.ts';
import { addCity, inTransaction } from './store.ts';

/** Something drawn on the board, on its way into a file. */
export interface Drawn {
  geometry: unknown;
  properties?: Record<string, unknown>;
}
/** The text of a GeoJSON file. */
export const collection = (features: Drawn[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties = {} }) => ({ type: 'Feature', properties, geometry })),
  });
/** Tells a story in a city of its own; `order` says what every import of it is told. */
export const inCity = (
  code: string,
  tell: (
    store: Store,
    order: (path: string, more?: Partial<ImportOrder>) => Promise<ImportOrder>,
    city: string,
  ) => Promise<void>,
): Promise<void> =>
  inTransaction(async (store) => {
    await addCity(store, code);
    const order = async (path: string, more: Partial<ImportOrder> = {}): Promise<ImportOrder> => {
      const city = (await selectCity(store, code)) as City;
      const told = { city, path, crs: null, source: null, ce90M: null, dryRun: false, person: null };
      return { ...told, onProgress: () => {}, ...more };
    };
    await tell(store, order, code);
  });

/** Kinds of the city's events, in order. */
export const events = async (store: Store, city: string): Promise<string[]> =>
  (await store.rows<{ kind: string }>(sql`select kind from event where city = ${city} order by seq`)).map(
    ({ kind }) => kind,
  );

/** A square zone as real plans have them: the code not where it should stand. */
export const zone = (west: number, code: string | null, more: object = {}): Drawn => ({
  geometry: rectangle(west, 0, west + 100, 100),
  properties: { KODZON: null, KODEWP: code, NAMOBJ: 'Perumahan', ...more },
});
