import sql, { type Sql } from 'sql-template-tag';
import { layerById } from '../../geodata/layers/index.ts';
import type { Box, Day } from '../../geodata/model/index.ts';
import { permitWorth } from './permit-worth.ts';
import { planOn } from './plan-on.ts';

/** What a map may ask for: layers, and the two things that are imported by verbs of their own. */
export interface Collection {
  id: string;
  audience: 'public' | 'staff';
  geometry: 'point' | 'line' | 'area';
  minZoom: number;
  /** Attributes that leave the house. */
  attributes: string[];
}

const own: Record<string, Collection> = {
  zones: {
    id: 'zones',
    audience: 'public',
    geometry: 'area',
    minZoom: 10,
    attributes: ['code', 'name', 'class'],
  },
  permits: {
    id: 'permits',
    audience: 'public',
    geometry: 'area',
    minZoom: 14,
    attributes: ['number', 'kind', 'state', 'storeys', 'function'],
  },
};

/** The collection of this name, or undefined. */
export function collectionById(id: string): Collection | undefined {
  const layer = layerById(id);
  if (!layer) return Object.hasOwn(own, id) ? own[id] : undefined;
  const { audience, geometry, minZoom } = layer;
  return { id, audience, geometry, minZoom, attributes: layer.attributes.map(({ name }) => name) };
}

/**
 * Rows `id, geom, properties` of a collection that touch a box, as it is in force on a day: zones of the plan in force, permits of the
 * newest import that knows the number, features of the version shown. Of permits, what is public: no applicant, no address.
 */
export function collectionRows(collection: Collection, city: string, box: Box, today: Day): Sql {
  const envelope = sql`st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326)`;
  if (collection.id === 'zones') {
    return sql`
      select z.id, z.geom, jsonb_build_object('code', z.code, 'name', z.name, 'class', z.class) as properties
      from (${planOn(city, today)}) p join zone z on z.city = p.city and z.plan_id = p.id
      where z.city = ${city} and z.geom && ${envelope}`;
  }
  if (collection.id === 'permits') {
    return sql`
      select p.id, p.geom, jsonb_build_object('number', p.number, 'kind', p.kind, 'storeys', p.storeys, 'function', p.building_function, 'state',
               ${permitWorth(today)}) as properties
      from permit p
      join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      where p.city = ${city} and p.geom && ${envelope}
        and not exists (select 1 from permit q join import j on j.city = q.city and j.id = q.import_id and j.status = 'active'
                        where q.city = ${city} and q.number = p.number and j.ordinal > i.ordinal)`;
  }
  return sql`
    select f.id, f.geom,
           (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(f.properties) where key = any(${collection.attributes}::text[])) as properties
    from layer_version v
    join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = ${collection.id} and f.geom && ${envelope}`;
}
