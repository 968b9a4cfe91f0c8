import sql from 'sql-template-tag';
import type { CheckAnswer, Finding, FindingSummary, ProvisionalSheet } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewFinding {
  city: string;
  finding: Finding;
  sha256: string;
  personId: string;
  receivedAt: string;
  outcome: CheckAnswer['outcome'];
  kelurahan: string | null;
  kecamatan: string | null;
  /** What the tablet said beside the office, when it said anything. */
  provisional: Omit<ProvisionalSheet, 'said'> | null;
}

/** False when the id is taken. */
export async function insertFinding(tx: Queryable, it: NewFinding): Promise<boolean> {
  const { finding } = it;
  const rows = await tx.rows(sql`
    insert into finding (city, id, body, sha256, person_id, observed_at, received_at, kind, outcome, kelurahan, kecamatan, provisional, geom)
    values (${it.city}, ${finding.id}, ${JSON.stringify(finding)}::jsonb, ${it.sha256}, ${it.personId}, ${new Date(finding.observedAt).toISOString()}, ${it.receivedAt},
            ${finding.kind}, ${it.outcome}, ${it.kelurahan}, ${it.kecamatan}, ${it.provisional && JSON.stringify(it.provisional)}::jsonb,
            st_setsrid(st_geomfromgeojson(${JSON.stringify(finding.geometry)}), 4326))
    on conflict (city, id) do nothing returning id`);
  return rows.length === 1;
}

/** What the rules saw and said, kept for replay beside what they said before. */
export async function insertFindingCheck(
  tx: Queryable,
  city: string,
  findingId: string,
  check: { surroundings: string; answer: CheckAnswer },
): Promise<void> {
  await tx.rows(sql`
    insert into finding_check (city, finding_id, ordinal, checked_at, rule_set, surroundings, answer)
    select ${city}, ${findingId}::uuid, coalesce(max(k.ordinal), 0) + 1, ${check.answer.checkedAt}::timestamptz, ${check.answer.ruleSet}, ${check.surroundings}, ${JSON.stringify(check.answer)}::jsonb
    from finding_check k where k.city = ${city} and k.finding_id = ${findingId}`);
}

export interface FindingFilter {
  status?: string | undefined;
  outcome?: string | undefined;
  kelurahan?: string | undefined;
  /** Part of a case number, kelurahan or note. */
  q?: string | undefined;
  /** Account whose findings are asked for. */
  personId?: string | undefined;
  limit: number;
}

export interface SummaryRow extends Omit<FindingSummary, 'point'> {
  lon: number;
  lat: number;
}

export const summaryColumns = sql`
  f.id, f.observed_at as "observedAt", f.received_at as "receivedAt", p.name as by, f.kind, f.status, f.outcome, f.kelurahan, f.kecamatan,
  jsonb_array_length(f.body -> 'photos') as photos, f.conflicts, st_x(at.point) as lon, st_y(at.point) as lat, c.number as "caseNumber"`;

export const toSummary = ({ lon, lat, ...row }: SummaryRow): FindingSummary => ({
  ...row,
  point: [lon, lat],
});

/** Newest first, and how many there are beyond the limit. */
export async function selectFindings(
  db: Queryable,
  city: string,
  { status, outcome, kelurahan, q, personId, limit }: FindingFilter,
): Promise<{ findings: FindingSummary[]; total: number }> {
  const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.rows<SummaryRow & { total: number }>(sql`
    select ${summaryColumns}, count(*) over () as total
    from finding f
    join person p on p.id = f.person_id
    left join case_file c on c.city = f.city and c.finding_id = f.id
    cross join lateral (select st_pointonsurface(f.geom) as point) at
    where f.city = ${city}
      and (${status ?? null}::text is null or f.status = ${status ?? null})
      and (${outcome ?? null}::text is null or f.outcome = ${outcome ?? null})
      and (${kelurahan ?? null}::text is null or f.kelurahan = ${kelurahan ?? null})
      and (${personId ?? null}::uuid is null or f.person_id = ${personId ?? null}::uuid)
      and (${like}::text is null or c.number ilike ${like} or f.kelurahan ilike ${like} or f.kecamatan ilike ${like} or coalesce(f.joined, f.body) ->> 'note' ilike ${like})
    order by f.received_at desc, f.id
    limit ${limit}`);
  return { findings: rows.map(({ total: _, ...row }) => toSummary(row)), total: rows[0]?.total ?? 0 };
}

/** Photos that the finding announced; null when there is no such finding in this city. */
export async function selectAnnouncedPhotos(
  db: Queryable,
  city: string,
  id: string,
): Promise<string[] | null> {
  const rows = await db.rows<{ photos: string[] }>(
    sql`select body -> 'photos' as photos from finding where city = ${city} and id = ${id}`,
  );
  return rows[0]?.photos ?? null;
}

/** Decides an undecided finding; false when it was decided before, or is not of this city. */
export async function updateDecision(
  tx: Queryable,
  city: string,
  id: string,
  decision: { status: 'case-opened' | 'rejected'; by: string; at: string; reason: string },
): Promise<boolean> {
  const rows = await tx.rows(sql`
    update finding
    set status = ${decision.status}, decided_by = ${decision.by}, decided_at = ${decision.at}, decision_reason = ${decision.reason}
    where city = ${city} and id = ${id} and status in ('received', 'asked')
    returning id`);
  return rows.length === 1;
}

/** Whether all of some findings are there. */
export async function hasFindings(db: Queryable, city: string, ids: readonly string[]): Promise<boolean> {
  const [row] = await db.rows<{ there: number }>(
    sql`select count(*) as there from finding where city = ${city} and id = any (${ids}::uuid[])`,
  );
  return row!.there === new Set(ids).size;
}

/** A finding as it was recorded, and as it was last joined with its corrections. */
export async function selectRecorded(
  db: Queryable,
  city: string,
  id: string,
): Promise<{ recorded: Finding; joined: Finding; personId: string } | null> {
  const rows = await db.rows<{ recorded: Finding; joined: Finding; personId: string }>(sql`
    select body as recorded, coalesce(joined, body) as joined, person_id as "personId"
    from finding where city = ${city} and id = ${id}`);
  return rows[0] ?? null;
}

/** Keeps everybody else from correcting a finding until the commit. */
export async function lockFinding(tx: Queryable, city: string, id: string): Promise<void> {
  await tx.rows(sql`select 1 from finding where city = ${city} and id = ${id} for update`);
}

/** What lists and maps show of a finding follows its corrections. */
export async function updateJoined(
  tx: Queryable,
  city: string,
  it: {
    finding: Finding;
    conflicts: number;
    outcome: CheckAnswer['outcome'] | null;
    district: { kelurahan: string | null; kecamatan: string | null } | null;
  },
): Promise<void> {
  const { finding, conflicts, outcome, district } = it;
  await tx.rows(sql`
    update finding set
      joined = ${JSON.stringify(finding)}::jsonb, conflicts = ${conflicts}, kind = ${finding.kind}, outcome = coalesce(${outcome}::text, outcome),
      kelurahan = case when ${district !== null} then ${district?.kelurahan ?? null}::text else kelurahan end,
      kecamatan = case when ${district !== null} then ${district?.kecamatan ?? null}::text else kecamatan end,
      geom = st_setsrid(st_geomfromgeojson(${JSON.stringify(finding.geometry)}), 4326)
    where city = ${city} and id = ${finding.id}`);
}
