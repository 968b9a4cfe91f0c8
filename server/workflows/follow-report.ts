import { timingSafeEqual } from 'node:crypto';
import type { ReportTrack } from '../../geodata/model/index.ts';
import { sha256 } from '../files/sha256.ts';
import {
  type ReportKey,
  type ReportRow,
  selectReportById,
  selectReportByNumber,
  selectReports,
} from '../queries/report.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';
import { cityOfNumber } from './public-number.ts';

/** Compared with when there is no such report, so that a wrong number costs what a wrong code costs. */
const nobodysCode = sha256('');

/** The report of this number for whoever knows its code; a wrong number and a wrong code are told alike. */
export async function reportOfNumber(db: Queryable, number: string, code: string): Promise<ReportKey> {
  const city = cityOfNumber(number);
  return opened(city ? await selectReportByNumber(db, city, number) : null, code);
}

/** The same by the id that the phone made. */
export const reportOfId = async (db: Queryable, id: string, code: string): Promise<ReportKey> =>
  opened(await selectReportById(db, id), code);

function opened(report: ReportKey | null, code: string): ReportKey {
  const given = Buffer.from(sha256(code.trim()), 'hex');
  const fits = timingSafeEqual(given, Buffer.from(report?.codeHash ?? nobodysCode, 'hex'));
  if (!report || !fits) throw new Refusal('wrong-tracking-code');
  return report;
}

/** What the reporter sees. */
export async function reportTrack(db: Queryable, { city, id }: ReportKey): Promise<ReportTrack> {
  const [row] = await selectReports(db, city, { id, limit: 1 });
  if (!row) throw new Refusal('wrong-tracking-code');
  return toTrack(row);
}

export const toTrack = ({ lon, lat, ...row }: ReportRow): ReportTrack & { id: string } => ({
  ...row,
  point: { type: 'Point', coordinates: [lon, lat] },
});
