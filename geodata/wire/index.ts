import { getChanges } from './changes.ts';
import { postCheck } from './checks.ts';
import { getFeatures } from './features.ts';
import {
  getCases,
  getFinding,
  getFindings,
  postCase,
  postRejection,
  putFinding,
  putFindingPhoto,
} from './findings.ts';
import { getCities, getCity, getPlaces } from './places.ts';
import { getReport, getReports, putReport, putReportPhoto } from './reports.ts';
import { deleteSession, getSession, postSession, putPassword } from './session.ts';

/** Every endpoint of `/api`. A new one: a value beside these, a line here, a route, a test. */
export const endpoints = {
  postSession,
  getSession,
  deleteSession,
  putPassword,
  postCheck,
  putFinding,
  getFindings,
  getFinding,
  postCase,
  postRejection,
  getCases,
  putFindingPhoto,
  putReport,
  putReportPhoto,
  getReport,
  getReports,
  getPlaces,
  getCities,
  getCity,
  getFeatures,
  getChanges,
} as const;
export type Endpoints = typeof endpoints;
