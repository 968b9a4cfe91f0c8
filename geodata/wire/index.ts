import { getBuilding } from './buildings.ts';
import { getChangeStream, getChanges } from './changes.ts';
import { postCheck } from './checks.ts';
import { getFeatures } from './features.ts';
import {
  getCases,
  getCertificate,
  getFinding,
  getFindingPhoto,
  getFindings,
  postCase,
  postRejection,
  putFinding,
  putFindingPhoto,
} from './findings.ts';
import {
  getFlips,
  getFlipsFile,
  getPlans,
  postDraft,
  postFlips,
  postPublication,
  putDraftZone,
} from './flips.ts';
import { getAreaPack, postAreaPackParts } from './packs.ts';
import { getCities, getCity, getPlaces } from './places.ts';
import { getPlanZones } from './plan-zones.ts';
import { getReport, getReportPhoto, getReports, putReport, putReportPhoto } from './reports.ts';
import { deleteSession, getSession, postSession, putPassword } from './session.ts';
import { getSweep, getSweepBuildings, postSweep } from './sweep.ts';
import { getTile } from './tiles.ts';
import { getZone } from './zones.ts';

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
  getCertificate,
  postCase,
  postRejection,
  getCases,
  putFindingPhoto,
  getFindingPhoto,
  putReport,
  putReportPhoto,
  getReport,
  getReportPhoto,
  getReports,
  getPlaces,
  getCities,
  getCity,
  getZone,
  getFeatures,
  getPlans,
  postDraft,
  getPlanZones,
  putDraftZone,
  postFlips,
  getFlips,
  getFlipsFile,
  postPublication,
  getSweep,
  getSweepBuildings,
  getBuilding,
  postSweep,
  getChanges,
  getChangeStream,
  getTile,
  getAreaPack,
  postAreaPackParts,
} as const;
export type Endpoints = typeof endpoints;
