import sql from 'sql-template-tag';
import type {
  CheckAnswer,
  Finding,
  FindingSheet,
  FindingSummary,
  ProvisionalSheet,
} from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { type SummaryRow, summaryColumns, toSummary } from './finding.ts';

export interface OpenedFinding {
  recorded: Finding;
  summary: FindingSummary;
  /** The newest check. */
  answer: CheckAnswer;
  provisional: Omit<ProvisionalSheet, 'said'> | null;
  decision: FindingSheet['decision'];
  authorClosedAt: string | null;
}

interface Row extends SummaryRow {
  recorded: Finding;
  answer: CheckAnswer;
  provisional: OpenedFinding['provisional'];
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  authorClosedAt: string | null;
}

/** Findings with their newest check and their decision; what else belongs to them comes from queries of its own. */
export async function selectOpenedFindings(
  db: Queryable,
  city: string,
  ids: readonly string[],
): Promise<OpenedFinding[]> {
  const rows = await db.rows<Row>(sql`
    select ${summaryColumns}, f.body as recorded, k.answer, f.provisional,
           d.name as "decidedBy", f.decided_at as "decidedAt", f.decision_reason as "decisionReason",
           case when p.disabled and f.received_at > p.disabled_at then p.disabled_at end as "authorClosedAt"
    from finding f
    join person p on p.id = f.person_id
    left join person d on d.id = f.decided_by
    left join case_file c on c.city = f.city and c.finding_id = f.id
    cross join lateral (select st_pointonsurface(f.geom) as point) at
    cross join lateral (
      select answer from finding_check k where k.city = f.city and k.finding_id = f.id order by k.ordinal desc limit 1
    ) k
    where f.city = ${city} and f.id = any (${ids}::uuid[])`);
  return rows.map(
    ({
      recorded,
      answer,
      provisional,
      decidedBy,
      decidedAt,
      decisionReason,
      authorClosedAt,
      ...summary
    }) => ({
      recorded,
      answer,
      provisional,
      summary: toSummary(summary),
      authorClosedAt,
      decision:
        decidedBy && decidedAt ? { by: decidedBy, at: decidedAt, reason: decisionReason ?? '' } : null,
    }),
  );
}

/** Every judgement of a finding, the first first. */
export async function selectChecks(
  db: Queryable,
  city: string,
  findingId: string,
): Promise<FindingSheet['checks']> {
  return db.rows<FindingSheet['checks'][number]>(sql`
    select ordinal, checked_at as "checkedAt", rule_set as "ruleSet", answer ->> 'outcome' as outcome
    from finding_check where city = ${city} and finding_id = ${findingId} order by ordinal`);
}

/** What visits said of a finding, the newest first. */
export async function selectVisitsOf(
  db: Queryable,
  city: string,
  findingId: string,
): Promise<FindingSheet['visits']> {
  return db.rows<FindingSheet['visits'][number]>(sql`
    select v.id, v.body ->> 'at' as at, p.name as by, m.state, v.body ->> 'note' as note, v.body -> 'photos' as photos
    from visit_mark m
    join visit v on v.city = m.city and v.id = m.visit_id
    join person p on p.id = v.person_id
    where m.city = ${city} and m.finding_id = ${findingId}
    order by v.received_at desc, v.id desc`);
}
