import sql from 'sql-template-tag';
import type { PackMaking, PackManifest } from '../../geodata/wire/packs.ts';
import type { Queryable } from '../../server/store/store.ts';
import type { Visitor } from './visitor.ts';

/** Id of a boundary of a city: of this name, or of whichever. */
export async function areaOf(db: Queryable, city: string, name: string | null = null): Promise<string> {
  const [row] = await db.rows<{ id: string }>(sql`
    select f.id from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'boundaries' and (${name}::text is null or f.properties ->> 'name' = ${name})
    order by f.id limit 1`);
  return row!.id;
}

/** Asks for the pack of an area until it is made. */
export async function madePack(
  visitor: Visitor,
  area: string,
  of: 'areas' | 'patrols' = 'areas',
): Promise<{ area: string; manifest: PackManifest }> {
  for (let tries = 0; tries < 600; tries++) {
    const { status, json } = await visitor.get<PackManifest | PackMaking>(`/api/${of}/${area}/pack`);
    if (status === 200) return { area, manifest: json as PackManifest };
    if (status !== 202) throw new Error(`The pack was answered ${status}: ${JSON.stringify(json)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The pack was not made in a minute.');
}
