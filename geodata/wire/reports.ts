import * as z from 'zod';
import { Id, Report, ReportReceipt, ReportTrack, Sha256 } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none, staff } from './none.ts';

/** Idempotent like a finding. The secret code is made by the phone; only its hash is stored. */
export const putReport = endpoint({
  method: 'put',
  path: '/api/reports/:id',
  roles: everybody,
  summary: 'Receive a complaint of a citizen',
  params: z.object({ id: Id }),
  query: none,
  body: Report,
  result: ReportReceipt,
  perMinute: { public: 5, staff: 60 },
});

/** Raw image bytes, allowed with the report's tracking code; only a re-encoded copy without metadata is kept. */
export const putReportPhoto = endpoint({
  method: 'put',
  receives: 'photo',
  trackingCode: true,
  path: '/api/reports/:id/photos/:sha256',
  roles: everybody,
  summary: 'Bind a photo to a complaint',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: none,
  body: none,
  result: z.object({ sha256: Sha256, bytes: z.number().int() }),
  perMinute: { public: 20, staff: 60 },
});

/** The code travels in the header `X-Tracking-Code`, never in an address. */
export const getReport = endpoint({
  method: 'get',
  trackingCode: true,
  path: '/api/reports/:number',
  roles: everybody,
  summary: 'Follow a complaint',
  params: z.object({ number: z.string().max(40) }),
  query: none,
  body: none,
  result: ReportTrack,
  perMinute: { public: 10, staff: 60 },
});

/** The re-encoded copy, for its reporter. */
export const getReportPhoto = endpoint({
  method: 'get',
  gives: 'photo',
  trackingCode: true,
  path: '/api/reports/:number/photos/:sha256',
  roles: everybody,
  summary: 'A photo of a complaint',
  params: z.object({ number: z.string().max(40), sha256: Sha256 }),
  query: none,
  body: none,
  result: none,
  perMinute: { public: 60, staff: 60 },
});

/** Complaints for staff: no contact, no identity. */
export const getReports = endpoint({
  method: 'get',
  path: '/api/reports',
  roles: staff,
  summary: 'Complaints of the city',
  params: none,
  query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  body: none,
  result: z.object({ reports: z.array(ReportTrack.extend({ id: Id })) }),
  perMinute: { public: 0, staff: 600 },
});
