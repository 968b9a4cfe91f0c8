import { call } from './call.ts';
import type { Photo } from './photo.ts';

/** Sends the bytes of a complaint's photo, proven by its tracking code. */
export const sendReportPhoto = (id: string, photo: Photo, trackingCode: string) =>
  call('put /api/reports/:id/photos/:sha256', {
    params: { id, sha256: photo.sha256 },
    bytes: photo.blob,
    headers: { 'x-tracking-code': trackingCode },
  });
