import { uuidv7 } from 'uuidv7';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import type { Report, ReportReceipt } from '../../geodata/model/index.ts';
import { sha256 } from '../files/sha256.ts';
import { appendEvent } from '../queries/append-event.ts';
import { selectDistrict } from '../queries/boundary.ts';
import { selectCitiesAt } from '../queries/city.ts';
import { insertConflict } from '../queries/conflict.ts';
import { nextNumber } from '../queries/counter.ts';
import {
  insertReport,
  insertReportContact,
  insertReportStep,
  type ReportKey,
  selectReportById,
} from '../queries/report.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable, Store } from '../store/store.ts';
import { cityYear } from './city-day.ts';
import { reportNumber } from './public-number.ts';
import { record } from './record.ts';

/** Takes a complaint in, exactly once, for the city it lies in. Contact stands apart and in no event. */
export async function receiveReport(store: Store, report: Report, now: Date): Promise<ReportReceipt> {
  const digest = sha256(canonicalJson(report));
  const known = await selectReportById(store, report.id);
  if (known) return replay(store, report, digest, known);
  const [city] = await selectCitiesAt(store, report.point.coordinates);
  if (!city) throw new Refusal('city-unknown');
  const district = await selectDistrict(store, city.code, report.point);
  const number = await record(store, city.code, (tx) =>
    write(tx, city.code, { report, digest, district, now }),
  );
  if (number) return { id: report.id, number, receivedAt: now.toISOString() };
  const first = await selectReportById(store, report.id);
  if (!first) throw new Error('A report was taken and is not there.');
  return replay(store, report, digest, first);
}

async function write(
  tx: Queryable,
  city: string,
  it: {
    report: Report;
    digest: string;
    district: { kelurahan: string | null; kecamatan: string | null };
    now: Date;
  },
): Promise<string | null> {
  const { report, now } = it;
  const receivedAt = now.toISOString();
  const year = await cityYear(tx, city, now);
  const number = reportNumber(city, year, await nextNumber(tx, city, 'report', year));
  if (!(await insertReport(tx, { city, number, report, sha256: it.digest, receivedAt, ...it.district })))
    return null;
  if (report.contact) await insertReportContact(tx, city, report.id, report.contact);
  await insertReportStep(tx, city, report.id, { at: receivedAt, status: 'received', note: null });
  await appendEvent(tx, {
    city,
    kind: 'report-received',
    actor: null,
    thing: { kind: 'report', id: report.id },
    data: { number, category: report.category },
  });
  return number;
}

async function replay(
  store: Store,
  report: Report,
  digest: string,
  known: ReportKey,
): Promise<ReportReceipt> {
  if (known.sha256 === digest) return { id: known.id, number: known.number, receivedAt: known.receivedAt };
  const { contact: _, ...body } = report;
  await record(store, known.city, async (tx) => {
    const conflict = {
      city: known.city,
      id: uuidv7(),
      thingKind: 'report',
      thingId: known.id,
      sha256: digest,
    } as const;
    if (!(await insertConflict(tx, { ...conflict, body, personId: null }))) return;
    await appendEvent(tx, {
      city: known.city,
      kind: 'report-conflict',
      actor: null,
      thing: { kind: 'report', id: known.id },
    });
  });
  throw new Refusal('same-id-other-content');
}
