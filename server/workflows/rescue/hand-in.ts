import type { Box, Person } from '../../../geodata/model/index.ts';
import type { Endpoint } from '../../../geodata/wire/endpoint.ts';
import { endpoints } from '../../../geodata/wire/index.ts';
import { mayNot } from '../../access/may.ts';
import { admit } from '../../admit.ts';
import type { Files } from '../../files/files.ts';
import { type FactKind, selectKnownFact } from '../../queries/fact.ts';
import { selectAnnouncedPhotos } from '../../queries/finding.ts';
import { selectPhotos } from '../../queries/photo.ts';
import { selectVisitPhotos } from '../../queries/visit.ts';
import { selectVoices } from '../../queries/voice.ts';
import { Refusal } from '../../refusal.ts';
import type { Store } from '../../store/store.ts';
import { strictJson } from '../../strict-json.ts';
import { receiveCorrection } from '../receive-correction.ts';
import { receiveDutyMark } from '../receive-duty-mark.ts';
import { receiveFinding } from '../receive-finding.ts';
import type { Bringer } from '../receive-once.ts';
import { receivePhoto } from '../receive-photo.ts';
import { receiveTrack } from '../receive-track.ts';
import { receiveVisit } from '../receive-visit.ts';
import { receiveVoice } from '../receive-voice.ts';

export interface Office {
  store: Store;
  files: Files;
  clock: () => Date;
  box: Box;
}

/** A request that came in a file, and who made it. */
export interface FiledRequest {
  /** `PUT /api/findings/…` */
  request: string;
  by: Bringer;
  bytes: Buffer;
}

type Receive<Body> = (office: Office, by: Bringer, body: Body) => Promise<unknown>;
interface RecordDoor {
  kind: FactKind;
  /** The same endpoint as over the network: its rights and its schema hold. */
  endpoint: Endpoint;
  receive: Receive<never>;
}

/** In the order in which records must come in: what is about a finding after it, tracks after the marks of their duty. */
const recordDoors: Record<string, RecordDoor> = {
  findings: {
    kind: 'finding',
    endpoint: endpoints.putFinding,
    receive: ({ store, box, clock }, by, body) => receiveFinding(store, { ...by, box }, body, clock()),
  },
  corrections: {
    kind: 'correction',
    endpoint: endpoints.putCorrection,
    receive: ({ store, box, clock }, by, body) => receiveCorrection(store, { ...by, box }, body, clock()),
  },
  visits: {
    kind: 'visit',
    endpoint: endpoints.putVisit,
    receive: ({ store, clock }, by, body) => receiveVisit(store, by, body, clock()),
  },
  duties: {
    kind: 'duty-mark',
    endpoint: endpoints.putDutyMark,
    receive: ({ store, clock }, by, body) => receiveDutyMark(store, by, body, clock()),
  },
  tracks: {
    kind: 'track',
    endpoint: endpoints.putTrackChunk,
    receive: ({ store, clock }, by, body) => receiveTrack(store, by, body, clock()),
  },
};

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const aRecord = new RegExp(`^PUT /api/(findings|corrections|visits|duties|tracks)/(${uuid})$`);
const aFile = new RegExp(`^PUT /api/(findings|visits)/(${uuid})/(photos|voices)/([0-9a-f]{64})$`);

/** Where a request belongs in the order of handing in; files come last. */
export const rankOf = (request: string): number => {
  const [, plural = ''] = aRecord.exec(request) ?? [];
  const rank = Object.keys(recordDoors).indexOf(plural);
  return rank < 0 ? Object.keys(recordDoors).length : rank;
};

/** `taken`, or `known` when it was here already. With `look` nothing is written. */
export async function handIn(office: Office, it: FiledRequest, look: boolean): Promise<'taken' | 'known'> {
  const [, plural, id] = aRecord.exec(it.request) ?? [];
  if (plural && id) return handInRecord(office, it, recordDoors[plural]!, id, look);
  const [, owner, of, role, sha256] = aFile.exec(it.request) ?? [];
  if (owner && of && role && sha256) return handInFile(office, it, { owner, id: of, role, sha256 }, look);
  throw new Refusal('sealed-unreadable');
}

function refuseRole(person: Person, endpoint: Endpoint): void {
  const refused = mayNot(person, endpoint);
  if (refused) throw new Refusal(refused);
}

async function handInRecord(
  office: Office,
  { by, bytes }: FiledRequest,
  { kind, endpoint, receive }: RecordDoor,
  id: string,
  look: boolean,
): Promise<'taken' | 'known'> {
  refuseRole(by.person, endpoint);
  const body = admit(endpoint.body, strictJson(bytes)) as { id: string };
  if (body.id !== id) throw new Refusal('invalid-request', { faults: [{ pointer: '/id', code: 'other' }] });
  const known = await selectKnownFact(office.store, by.person.city, kind, id);
  if (!look) await receive(office, by, body as never);
  return known ? 'known' : 'taken';
}

async function handInFile(
  { store, files }: Office,
  { by, bytes }: FiledRequest,
  { owner, id, role, sha256 }: { owner: string; id: string; role: string; sha256: string },
  look: boolean,
): Promise<'taken' | 'known'> {
  const { city } = by.person;
  refuseRole(by.person, role === 'voices' ? endpoints.putFindingVoice : endpoints.putFindingPhoto);
  const kind = owner === 'findings' ? ('finding' as const) : ('visit' as const);
  const here =
    role === 'voices' ? await selectVoices(store, city, id) : await selectPhotos(store, { city, kind, id });
  if (here.some((file) => file.sha256 === sha256)) return 'known';
  if (look) return 'taken';
  const sent = { sha256, bytes: async () => bytes };
  if (role === 'voices') await receiveVoice(store, files, by, { ...sent, finding: id });
  else {
    const announced = await (kind === 'finding' ? selectAnnouncedPhotos : selectVisitPhotos)(store, city, id);
    if (!announced) throw new Refusal('finding-unknown');
    const { person, carrier = null } = by;
    await receivePhoto(store, files, {
      ...sent,
      announced,
      owner: { city, kind, id },
      actor: person.id,
      carrier,
    });
  }
  return 'taken';
}
