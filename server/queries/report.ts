import sql from 'sql-template-tag';
import type { Report, ReportTrack } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewReport {
  city: string;
  number: string;
  report: Report;
  sha256: string;
  receivedAt: string;
  kelurahan: string | null;
  kecamatan: string | null;
}

/** False when the id is taken. The contact goes elsewhere: {@link insertReportContact}. */
export async function insertReport(tx: Queryable, it: NewReport): Promise<boolean> {
  const { report } = it;
  const rows = await tx.rows(sql`
    insert into report (city, id, number, sha256, code_hash, category, text, accuracy_m, place, photos, anonymous, confidential, received_at, kelurahan, kecamatan, geom)
    values (${it.city}, ${report.id}, ${it.number}, ${it.sha256}, ${report.codeHash}, ${report.category}, ${report.text}, ${report.accuracyM}, ${report.place},
            ${report.photos}::text[], ${report.anonymous}, ${report.confidential}, ${it.receivedAt}, ${it.kelurahan}, ${it.kecamatan},
            st_setsrid(st_makepoint(${report.point.coordinates[0]}, ${report.point.coordinates[1]}), 4326))
    on conflict (city, id) do nothing returning id`);
  return rows.length === 1;
}

export async function insertReportContact(
  tx: Queryable,
  city: string,
  reportId: string,
  contact: NonNullable<Report['contact']>,
): Promise<void> {
  await tx.rows(sql`
    insert into report_contact (city, report_id, name, phone, email)
    values (${city}, ${reportId}, ${contact.name}, ${contact.phone}, ${contact.email})`);
}

export async function insertReportStep(
  tx: Queryable,
  city: string,
  reportId: string,
  step: { at: string; status: ReportTrack['status']; note: string | null },
): Promise<void> {
  await tx.rows(sql`
    insert into report_step (city, report_id, at, status, note)
    values (${city}, ${reportId}, ${step.at}, ${step.status}, ${step.note})`);
}

export interface ReportKey {
  city: string;
  id: string;
  number: string;
  sha256: string;
  codeHash: string;
  photos: string[];
  receivedAt: string;
}

/** By the id that the phone made. It tells no city, so every city is asked by its own index. */
export async function selectReportById(db: Queryable, id: string): Promise<ReportKey | null> {
  const rows = await db.rows<ReportKey>(sql`
    select r.city, r.id, r.number, r.sha256, r.code_hash as "codeHash", r.photos, r.received_at as "receivedAt"
    from city c join report r on r.city = c.code and r.id = ${id}`);
  return rows[0] ?? null;
}

/** By its public number, which tells the city. */
export async function selectReportByNumber(
  db: Queryable,
  city: string,
  number: string,
): Promise<ReportKey | null> {
  const rows = await db.rows<ReportKey>(sql`
    select city, id, number, sha256, code_hash as "codeHash", photos, received_at as "receivedAt"
    from report where city = ${city} and number = ${number}`);
  return rows[0] ?? null;
}

export type ReportRow = Omit<ReportTrack, 'point'> & { id: string; lon: number; lat: number };

/** Complaints with their steps and the photos that arrived, newest first; of one id, or of the city. Never the contact. */
export async function selectReports(
  db: Queryable,
  city: string,
  { id = null, limit }: { id?: string | null; limit: number },
): Promise<ReportRow[]> {
  return db.rows<ReportRow>(sql`
    select r.id, r.number, r.category, r.text, r.place, r.received_at as "receivedAt", r.status, st_x(r.geom) as lon, st_y(r.geom) as lat,
           coalesce((select jsonb_agg(jsonb_build_object('sha256', p.sha256, 'url', '/api/reports/' || r.number || '/photos/' || p.sha256) order by p.received_at, p.sha256)
                     from photo p where p.city = r.city and p.owner_kind = 'report' and p.owner_id = r.id), '[]') as photos,
           coalesce((select jsonb_agg(jsonb_build_object('at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', s.status, 'note', s.note) order by s.at)
                     from report_step s where s.city = r.city and s.report_id = r.id), '[]') as timeline
    from report r
    where r.city = ${city} and (${id}::uuid is null or r.id = ${id}::uuid)
    order by r.received_at desc, r.id
    limit ${limit}`);
}
