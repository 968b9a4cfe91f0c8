import sql from 'sql-template-tag';
import type { PlanInTime } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';

/** What a city shows: its plans, in force on whatever day or drafts, and which imports count. The same for every check until `version` grows, and for every sweep until `binding` does. */
export interface Shown {
  version: number;
  /** As `version`, but drafts count for nothing. */
  binding: number;
  plans: (PlanInTime & { draft: boolean })[];
  /** Import of each layer. */
  layers: Record<string, string>;
  /** Active imports, the newest last. */
  imports: { id: string; kind: string; ce90M: number | null }[];
}

export async function selectWhatIsShown(db: Queryable, city: string): Promise<Shown> {
  const [row] = await db.rows<Shown>(sql`
    select coalesce((select version from shown_version where city = ${city}), 0) as version,
           coalesce((select binding from shown_version where city = ${city}), 0) as binding,
           coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'validFrom', p.valid_from, 'validTo', p.valid_to, 'draft', p.status = 'draft'))
                     from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
                     where p.city = ${city} and p.status in ('in-force', 'draft')), '[]') as plans,
           coalesce((select jsonb_object_agg(layer, import_id) from layer_version where city = ${city}), '{}') as layers,
           coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'ce90M', ce90_m) order by ordinal)
                     from import where city = ${city} and status = 'active'), '[]') as imports`);
  return row!;
}
