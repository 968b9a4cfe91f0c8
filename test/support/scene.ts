import sharp from 'sharp';
import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import type { Area, Patrol, ReportReceipt, Squad } from '../../geodata/model/index.ts';
import type { Endpoints } from '../../geodata/wire/index.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { zoneVersion } from '../../server/queries/zone-version.ts';
import { drawLayer } from './land.ts';
import { areaOf, madePack } from './made-pack.ts';
import { aPatrol, aSquad, aStop } from './patrols.ts';
import { aCorrection, aDutyMark, aSound, aTrack, aVisit } from './records.ts';
import { rescueOf, tabletKey } from './sealed.ts';
import type { Service } from './service.ts';
import { aFinding, aReport, foundTown, loggedIn, password, type Town } from './town.ts';
import type { Asked } from './visitor.ts';

/** Stands in the texts of every scene. */
export const secret = 'canary-of-the-city';

/** A town with a finding, a complaint and a photo that nobody elsewhere may see. */
export interface Scene {
  town: Town;
  finding: ReturnType<typeof aFinding>;
  report: ReturnType<typeof aReport>['report'];
  number: string;
  zone: string;
  plan: string;
  /** A draft of the next plan, one of its zones, and what it would change computed. */
  draft: { id: string; zone: string; version: string };
  building: string;
  visit: string;
  /** The officer's key of this log-in, wrapped for the server. */
  escrow: { keyId: string; escrow: string };
  /** The emergency file of the officer's tablet. */
  rescue: Buffer;
  photo: Buffer;
  /** Boundary whose pack is made, like the patrol's, and a part of both. */
  pack: { area: string; part: string };
  /** A squad of the officer's and the enforcer's, and its patrol of today. */
  squad: Squad;
  patrol: Patrol;
}

/** Founds a town and lets things happen there. */
export async function setScene(service: Service): Promise<Scene> {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#824' } })
    .jpeg()
    .toBuffer();
  const town = await foundTown(service.store);
  const [building] = await drawLayer(service.store, town.code, 'buildings', [
    { geometry: town.house(60, 60, 70, 70) as Area, properties: { activity: 'rumah' } },
  ]);
  const finding = aFinding(town, { note: secret, photos: [sha256(photo)], voices: [sha256(aSound)] });
  const officer = await loggedIn(service, town, 'officer');
  await officer.put(`/api/findings/${finding.id}`, finding);
  await officer.ask('PUT', `/api/findings/${finding.id}/photos/${sha256(photo)}`, { bytes: photo });
  await officer.ask('PUT', `/api/findings/${finding.id}/voices/${sha256(aSound)}`, { bytes: aSound });
  const key = await tabletKey(officer);
  const unsent = aFinding(town, { note: secret });
  const visit = aVisit(finding.id, { note: secret, photos: [sha256(photo)] });
  await officer.put(`/api/visits/${visit.id}`, visit);
  await officer.ask('PUT', `/api/visits/${visit.id}/photos/${sha256(photo)}`, { bytes: photo });
  const { report, code } = aReport(town, { text: secret, photos: [sha256(photo)] });
  const citizen = service.visitor();
  const { number } = (await citizen.put<ReportReceipt>(`/api/reports/${report.id}`, report)).json;
  await citizen.ask('PUT', `/api/reports/${report.id}/photos/${sha256(photo)}`, {
    bytes: photo,
    headers: { 'X-Tracking-Code': code },
  });
  const [zone] = await service.store.rows<{ id: string; plan: string }>(
    sql`select id, plan_id as plan from zone where city = ${town.code} limit 1`,
  );
  const planner = await loggedIn(service, town, 'planner');
  const draft = uuidv7();
  await planner.post(`/api/plans/${zone!.plan}/draft`, { id: draft, name: secret, validFrom: '2030-01-01' });
  await planner.post(`/api/plans/${draft}/flips`, { id: uuidv7() });
  const [own] = await service.store.rows<{ id: string; version: string }>(
    sql`select z.id, ${zoneVersion} as version from zone z where z.city = ${town.code} and z.plan_id = ${draft}::uuid and z.code = 'K-2'`,
  );
  const { squad, patrol } = await aPatrolOf(service, town, finding.id);
  const { area, manifest } = await madePack(officer, await areaOf(service.store, town.code));
  await madePack(officer, patrol.id, 'patrols');
  return {
    town,
    finding,
    pack: { area, part: manifest.parts.find(({ name }) => name.startsWith('law/plans'))!.sha256 },
    report,
    number,
    zone: zone!.id,
    plan: zone!.plan,
    building: building!,
    visit: visit.id,
    escrow: { keyId: key.head.keyId, escrow: key.head.escrow },
    rescue: await rescueOf(key, [[`PUT /api/findings/${unsent.id}`, unsent]]),
    draft: { id: draft, zone: own!.id, version: own!.version },
    photo,
    squad,
    patrol,
  };
}

/** Officer and enforcer go out to the finding. */
async function aPatrolOf(
  service: Service,
  town: Town,
  finding: string,
): Promise<{ squad: Squad; patrol: Patrol }> {
  const supervisor = await loggedIn(service, town, 'supervisor');
  const { officers } = (await supervisor.get<{ officers: { id: string }[] }>('/api/squads')).json;
  const squad = aSquad({ name: secret, members: officers.map(({ id }) => id) });
  await supervisor.put(`/api/squads/${squad.id}`, squad);
  const stops = [aStop(town, { kind: 'finding', thing: finding, title: secret })];
  const patrol = aPatrol(town, squad, { status: 'published', stops });
  return { squad, patrol: (await supervisor.put<Patrol>(`/api/patrols/${patrol.id}`, patrol)).json };
}

export type Request = { path: string } & Asked;
const feature = ({ town }: Scene) => ({
  type: 'Feature',
  geometry: town.house(0, 0, 5, 5),
  properties: { city: town.code },
});
const box = ({ town }: Scene): string => [...town.spot(-5, -5), ...town.spot(5, 5)].join(',');

/** A right request of every endpoint about a thing of a town. An endpoint without a line here does not compile. */
export const requests: { [Name in keyof Endpoints]: (scene: Scene) => Request } = {
  postSession: ({ town }) => ({ path: '/api/session', json: { username: town.nameOf('officer'), password } }),
  getSession: () => ({ path: '/api/session' }),
  deleteSession: () => ({ path: '/api/session' }),
  putPassword: () => ({
    path: '/api/session/password',
    json: { current: 'bukan-ini', next: 'kucing-lompat-jendela' },
  }),
  postCheck: (scene) => ({ path: '/api/checks', json: feature(scene) }),
  getZone: ({ town, zone }) => ({ path: `/api/cities/${town.code}/zones/${zone}` }),
  putFinding: ({ town }) => {
    const finding = aFinding(town);
    return { path: `/api/findings/${finding.id}`, json: finding };
  },
  getFindings: () => ({ path: '/api/findings' }),
  getFinding: ({ finding }) => ({ path: `/api/findings/${finding.id}` }),
  getCertificate: ({ finding }) => ({ path: `/api/findings/${finding.id}/certificate` }),
  postCase: ({ finding }) => ({
    path: `/api/findings/${finding.id}/case`,
    json: { id: uuidv7(), reason: 'Di luar izin.' },
  }),
  postRejection: ({ finding }) => ({
    path: `/api/findings/${finding.id}/rejection`,
    json: { reason: 'Keliru.' },
  }),
  getCases: () => ({ path: '/api/cases' }),
  putFindingPhoto: ({ finding, photo }) => ({
    path: `/api/findings/${finding.id}/photos/${sha256(photo)}`,
    bytes: photo,
  }),
  getFindingPhoto: ({ finding, photo }) => ({ path: `/api/findings/${finding.id}/photos/${sha256(photo)}` }),
  postQuestion: ({ finding }) => ({
    path: `/api/findings/${finding.id}/question`,
    json: { text: 'Sejak kapan?' },
  }),
  getOpenDuty: () => ({ path: '/api/duties/open' }),
  getSettings: () => ({ path: '/api/settings' }),
  putSettings: () => ({ path: '/api/settings', json: { changes: [{ path: 'viewM', value: 30 }] } }),
  getMine: () => ({ path: '/api/mine' }),
  getSealing: () => ({ path: '/api/sealing' }),
  postSealingOpening: ({ escrow }) => ({ path: '/api/sealing/openings', json: escrow }),
  putCorrection: ({ finding }) => {
    const correction = aCorrection(finding.id);
    return { path: `/api/corrections/${correction.id}`, json: correction };
  },
  putVisit: ({ finding }) => {
    const visit = aVisit(finding.id);
    return { path: `/api/visits/${visit.id}`, json: visit };
  },
  putVisitPhoto: ({ visit, photo }) => ({
    path: `/api/visits/${visit}/photos/${sha256(photo)}`,
    bytes: photo,
  }),
  getVisitPhoto: ({ visit, photo }) => ({ path: `/api/visits/${visit}/photos/${sha256(photo)}` }),
  putFindingVoice: ({ finding }) => ({
    path: `/api/findings/${finding.id}/voices/${sha256(aSound)}`,
    bytes: aSound,
  }),
  getFindingVoice: ({ finding }) => ({ path: `/api/findings/${finding.id}/voices/${sha256(aSound)}` }),
  putDutyMark: () => {
    const mark = aDutyMark();
    return { path: `/api/duties/${mark.id}`, json: mark };
  },
  putTrackChunk: ({ town }) => {
    const chunk = aTrack(town);
    return { path: `/api/tracks/${chunk.id}`, json: chunk };
  },
  putPosition: ({ town }) => ({
    path: '/api/positions/mine',
    json: {
      at: '2026-11-21T02:00:00Z',
      point: { type: 'Point', coordinates: town.spot(5, 5) },
      accuracyM: 4,
    },
  }),
  getPositions: () => ({ path: '/api/positions' }),
  postRescue: ({ rescue }) => ({ path: '/api/rescue', bytes: rescue }),
  putReport: ({ town }) => {
    const { report } = aReport(town);
    return { path: `/api/reports/${report.id}`, json: report };
  },
  putReportPhoto: ({ report, photo }) => ({
    path: `/api/reports/${report.id}/photos/${sha256(photo)}`,
    bytes: photo,
  }),
  getReport: ({ number }) => ({ path: `/api/reports/${number}` }),
  getReportPhoto: ({ number, photo }) => ({ path: `/api/reports/${number}/photos/${sha256(photo)}` }),
  getReports: () => ({ path: '/api/reports' }),
  getPlaces: ({ town }) => ({ path: `/api/places?q=melati&city=${town.code}` }),
  getCities: () => ({ path: '/api/cities' }),
  getCity: ({ town }) => ({ path: `/api/cities/${town.code}` }),
  getFeatures: (scene) => ({ path: `/api/cities/${scene.town.code}/features/units?bbox=${box(scene)}` }),
  getPlans: () => ({ path: '/api/plans' }),
  postDraft: ({ plan }) => ({
    path: `/api/plans/${plan}/draft`,
    json: { id: uuidv7(), name: 'RDTR berikutnya', validFrom: '2030-01-01' },
  }),
  getPlanZones: ({ plan }) => ({ path: `/api/plans/${plan}/zones?bbox=90,-10,150,10` }),
  putDraftZone: ({ draft }) => ({
    path: `/api/plans/${draft.id}/zones/${draft.zone}`,
    json: { version: draft.version, code: 'K-2' },
  }),
  postPublication: ({ draft }) => ({ path: `/api/plans/${draft.id}/publication`, json: {} }),
  postWithdrawal: ({ draft }) => ({ path: `/api/plans/${draft.id}/withdrawal`, json: {} }),
  postFlips: ({ draft }) => ({ path: `/api/plans/${draft.id}/flips`, json: { id: uuidv7() } }),
  getFlips: ({ draft }) => ({ path: `/api/plans/${draft.id}/flips` }),
  getFlipsFile: ({ draft }) => ({ path: `/api/plans/${draft.id}/flips/file` }),
  getSweep: () => ({ path: '/api/sweep' }),
  getSweepBuildings: () => ({ path: '/api/sweep/buildings?outcome=violates&limit=10' }),
  getSweepFile: () => ({ path: '/api/sweep/file?outcome=violates' }),
  getBuilding: ({ building }) => ({ path: `/api/buildings/${building}` }),
  postSweep: () => ({ path: '/api/sweep', json: {} }),
  getChanges: () => ({ path: '/api/changes' }),
  getChangeStream: () => ({ path: '/api/changes/stream', headersOnly: true }),
  getSquads: () => ({ path: '/api/squads' }),
  putSquad: ({ squad }) => ({ path: `/api/squads/${squad.id}`, json: squad }),
  getPatrols: ({ patrol }) => ({ path: `/api/patrols?day=${patrol.day}` }),
  getPatrol: ({ patrol }) => ({ path: `/api/patrols/${patrol.id}` }),
  putPatrol: ({ patrol }) => ({ path: `/api/patrols/${patrol.id}`, json: patrol }),
  putPatrolDay: ({ patrol }) => ({
    path: `/api/patrol-days/${patrol.day}`,
    json: { patrols: [{ ...patrol, note: 'Bersama.', version: patrol.version + 1 }] },
  }),
  postPatrolProposal: ({ patrol }) => ({ path: `/api/patrols/${patrol.id}/proposal`, json: patrol }),
  postPatrolDayProposal: ({ patrol }) => ({
    path: `/api/patrol-days/${patrol.day}/proposal`,
    json: { patrols: [patrol], plan: [patrol.id] },
  }),
  getOpenWork: ({ patrol }) => ({ path: `/api/open-work?day=${patrol.day}` }),
  getPatrolDone: ({ patrol }) => ({ path: `/api/patrols/${patrol.id}/done` }),
  getSeen: (scene) => ({ path: `/api/seen?bbox=${box(scene)}` }),
  postNearMe: ({ town }) => ({
    path: '/api/patrols/near',
    json: { position: town.spot(0, 0), withinM: 2000 },
  }),
  getTile: ({ town }) => ({ path: `/ogc/collections/zones/tiles/WebMercatorQuad/0/0/0?city=${town.code}` }),
  getPack: ({ patrol }) => ({ path: `/api/patrols/${patrol.id}/pack` }),
  postPackParts: ({ patrol, pack }) => ({
    path: `/api/patrols/${patrol.id}/pack/parts`,
    json: { parts: [pack.part] },
  }),
  getAreaPack: ({ pack }) => ({ path: `/api/areas/${pack.area}/pack` }),
  postAreaPackParts: ({ pack }) => ({
    path: `/api/areas/${pack.area}/pack/parts`,
    json: { parts: [pack.part] },
  }),
};
