import type { CheckAnswer, Finding, FindingSheet, Geometry } from '../../../geodata/model/index.ts';
import type { CasePart } from '../../../geodata/wire/pack-parts.ts';
import type { OwnFinding } from '../../../geodata/wire/records.ts';
import { call } from '../../data/call.ts';
import { impatient, orHere } from '../../data/patience.ts';
import { keptFile, mine } from '../../offline/outbox.ts';
import { packCases, packPhoto } from '../../offline/pack/pack.ts';
import { stops } from '../round/stops.ts';

/** What was found before, as far as this device can show it. */
export interface Earlier {
  id: string;
  case: string | null;
  finding: Pick<Finding, 'id' | 'kind' | 'observedAt' | 'note' | 'geometry' | 'photos'>;
  answer: CheckAnswer | null;
  /** Null when it is the officer's own. */
  by: string | null;
  question: string | null;
  /** Addresses of the photos that can be shown. */
  photos: string[];
  visits: FindingSheet['visits'];
}

/** The finding that a stop or an address leads to; null when it leads to none, or nobody can say now. */
export async function findingAt(to: 'stop' | 'finding', id: string): Promise<string | null> {
  if (to === 'finding') return id;
  const stop = stops.peek().find((one) => one.stop.id === id)?.stop;
  if (stop?.kind === 'finding') return stop.thing;
  if (stop?.kind !== 'case') return null;
  const own = mine.peek().find((one) => one.case?.id === stop.thing);
  if (own) return own.recorded.id;
  const taken = (await packCases().catch(() => [])).find((one) => one.id === stop.thing);
  if (taken?.findings[0]) return taken.findings[0].id;
  const answer = await call('get /api/cases', { query: { limit: 1000 }, signal: impatient() }).catch(
    () => null,
  );
  return answer?.cases.find((one) => one.id === stop.thing)?.findingId ?? null;
}

/** What is known of a finding: the server's sheet, else the copy of the officer's own, else what was taken along. */
export async function earlierOf(id: string): Promise<Earlier | null> {
  const own = mine.peek().find((one) => one.recorded.id === id);
  const asked = call('get /api/findings/:id', { params: { id } }).then((sheet) => fromSheet(sheet, own));
  return orHere(asked, () => (own ? fromMirror(own) : fromPack(id)));
}

async function fromPack(id: string): Promise<Earlier | null> {
  const has = ({ findings }: CasePart) => findings.some((one) => one.id === id);
  const taken = (await packCases().catch(() => [])).find(has);
  const found = taken?.findings.find((one) => one.id === id);
  if (!taken || !found) return null;
  const photos = await Promise.all(found.photos.map(packPhoto));
  return {
    id,
    case: taken.id,
    finding: { ...found, geometry: found.geometry as Geometry },
    answer: null,
    by: null,
    question: null,
    photos: photos.filter((blob) => blob !== null).map((blob) => URL.createObjectURL(blob)),
    visits: [],
  };
}

const fromSheet = (sheet: FindingSheet, own: OwnFinding | undefined): Earlier => ({
  id: sheet.finding.id,
  case: own?.case?.id ?? null,
  finding: sheet.finding,
  answer: sheet.answer,
  by: sheet.summary.by,
  question: sheet.question?.text ?? null,
  photos: sheet.photos.map(({ url }) => url),
  visits: sheet.visits,
});

async function fromMirror(own: OwnFinding): Promise<Earlier> {
  const kept = await Promise.all(
    own.recorded.photos.map(
      async (sha256) => (await keptFile(own.recorded.id, sha256)) ?? packPhoto(sha256).catch(() => null),
    ),
  );
  return {
    id: own.recorded.id,
    case: own.case?.id ?? null,
    finding: own.finding,
    answer: own.answer,
    by: null,
    question: own.question?.text ?? null,
    photos: kept.filter((blob) => blob !== null).map((blob) => URL.createObjectURL(blob)),
    visits: [],
  };
}
