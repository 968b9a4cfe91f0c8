import { endpoints } from '../../geodata/wire/index.ts';
import { createLimit } from '../access/limit.ts';
import { maySee } from '../access/may.ts';
import type { Dependencies } from '../dependencies.ts';
import { smallCopyOf } from '../files/files.ts';
import { photoLimits } from '../files/photo.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectPhotos } from '../queries/photo.ts';
import { type ReportKey, selectReportByNumber, selectReports } from '../queries/report.ts';
import { Refusal } from '../refusal.ts';
import { reportOfId, reportOfNumber, reportTrack, toTrack } from '../workflows/follow-report.ts';
import { cityOfNumber } from '../workflows/public-number.ts';
import { receivePhoto } from '../workflows/receive-photo.ts';
import { receiveReport } from '../workflows/receive-report.ts';
import { photoHeaders } from './photo-headers.ts';
import { refuseOtherId } from './same-id.ts';

const trackingCode = 'X-Tracking-Code';
const day = 86_400;

export function bindReports(bind: Bind, { store, clock, files, config }: Dependencies): void {
  const daily = createLimit(config.rateLimits, 30, day);
  const wrongCodes = createLimit(config.rateLimits, 10, 3600);

  /** Guessing codes costs the address its allowance; knowing one costs nothing. */
  const guarded = async <T>(address: string, open: () => Promise<T>): Promise<T> => {
    await wrongCodes.look(address);
    try {
      return await open();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrong-tracking-code') await wrongCodes.take(address);
      throw error;
    }
  };

  bind(endpoints.putReport, async ({ params, body, address }) => {
    refuseOtherId(params, body);
    await daily.take(address);
    return receiveReport(store, body, clock());
  });

  bind(endpoints.putReportPhoto, async ({ params, bytes, header, address }) => {
    const report = await guarded(address, () => reportOfId(store, params.id, header(trackingCode)));
    return receivePhoto(store, files, {
      owner: { city: report.city, kind: 'report', id: report.id },
      announced: report.photos,
      sha256: params.sha256,
      bytes: () => bytes(photoLimits.bytes),
      actor: null,
    });
  });

  bind(endpoints.getReport, async ({ params, header, address }) => {
    const report = await guarded(address, () => reportOfNumber(store, params.number, header(trackingCode)));
    return reportTrack(store, report);
  });

  bind(endpoints.getReportPhoto, async ({ params, header, address, person }) => {
    const report =
      (await staffReport(params.number, person)) ??
      (await guarded(address, () => reportOfNumber(store, params.number, header(trackingCode))));
    const photos = await selectPhotos(store, { city: report.city, kind: 'report', id: report.id });
    const known = photos.some(({ sha256 }) => sha256 === params.sha256);
    const bytes = known ? await files.get(smallCopyOf(params.sha256)) : null;
    if (!bytes) throw new Refusal('not-found');
    return new Reply('image/webp', bytes, photoHeaders(params.sha256, 'inline'));
  });

  /** Staff of the city need no code. */
  const staffReport = async (
    number: string,
    person: Parameters<typeof maySee>[0],
  ): Promise<ReportKey | null> => {
    const city = cityOfNumber(number);
    return city && maySee(person, { city, audience: 'staff' })
      ? selectReportByNumber(store, city, number)
      : null;
  };

  bind(endpoints.getReports, async ({ query, person }) => ({
    reports: (await selectReports(store, person.city, { limit: query.limit })).map(toTrack),
  }));
}
