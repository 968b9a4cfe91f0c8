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
import { getAreaPack, getPack, postAreaPackParts, postPackParts } from './packs.ts';
import {
  getOpenWork,
  getPatrol,
  getPatrols,
  getSquads,
  postNearMe,
  postPatrolDayProposal,
  postPatrolProposal,
  putPatrol,
  putPatrolDay,
  putSquad,
} from './patrols.ts';
import { getCities, getCity, getPlaces } from './places.ts';
import { getPlanZones } from './plan-zones.ts';
import {
  getFindingVoice,
  getMine,
  getSealing,
  getVisitPhoto,
  postQuestion,
  postSealingOpening,
  putCorrection,
  putDutyMark,
  putFindingVoice,
  putTrackChunk,
  putVisit,
  putVisitPhoto,
} from './records.ts';
import { getReport, getReportPhoto, getReports, putReport, putReportPhoto } from './reports.ts';
import { deleteSession, getSession, postSession, putPassword } from './session.ts';
import { getSweep, getSweepBuildings, getSweepFile, postSweep } from './sweep.ts';
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
  postQuestion,
  getMine,
  getCases,
  putFindingPhoto,
  getFindingPhoto,
  getSealing,
  postSealingOpening,
  putCorrection,
  putVisit,
  putVisitPhoto,
  getVisitPhoto,
  putFindingVoice,
  getFindingVoice,
  putDutyMark,
  putTrackChunk,
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
  getSweepFile,
  getBuilding,
  postSweep,
  getChanges,
  getChangeStream,
  getTile,
  getPack,
  postPackParts,
  getAreaPack,
  postAreaPackParts,
  getSquads,
  putSquad,
  getPatrols,
  getPatrol,
  putPatrol,
  putPatrolDay,
  postPatrolProposal,
  postPatrolDayProposal,
  getOpenWork,
  postNearMe,
} as const;
export type Endpoints = typeof endpoints;
