import sql, { raw } from 'sql-template-tag';
import { joinCorrections } from '../../geodata/facts/join-corrections.ts';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import type { Correction } from '../../geodata/model/index.ts';
import type { OwnFinding } from '../../geodata/wire/records.ts';
import { sha256 } from '../../server/files/sha256.ts';
import type { RecordKind } from '../../web/offline/device/record.ts';
import { Visitor } from '../support/visitor.ts';
import { examine } from './examine.ts';
import type { Claim } from './ledger.ts';
import type { Telling } from './story.ts';
import type { Officer, World } from './world.ts';

interface Held {
  id: string;
  person: string;
  body: unknown;
  sha256: string | null;
}

/** Where the server keeps each kind. Tracks and marks are compared by their digest: their bodies are erased one day. */
const tables: Record<RecordKind, string> = {
  finding: 'select id, person_id as person, body, sha256 from finding',
  correction: 'select id, person_id as person, body, sha256 from correction',
  visit: 'select id, person_id as person, body, sha256 from visit',
  duty: 'select id, person_id as person, null as body, sha256 from duty_mark',
  track: 'select id, person_id as person, null as body, sha256 from track_chunk',
};

/** Holds everything that an officer was told against what the server and the tablets have now. One sentence for each wrong. */
export async function verdictOf(telling: Telling, officer: Officer): Promise<string[]> {
  const { world, ledger, tablets } = telling;
  const wrongs: string[] = [];
  const claims = [...ledger.claims.values()].filter((claim) => claim.officer === officer.id);
  const server = await held(telling, claims);
  const events = await eventCounts(telling, claims);
  const items = new Map(
    tablets.flatMap((tablet) =>
      tablet.living().flatMap(({ state }) => state.items.map((item) => [item.id, { tablet, item }] as const)),
    ),
  );

  /** What is said of a finding that the officer must look at first waits with it. */
  const stuck = (body: object): boolean => {
    const of =
      (body as { of?: string }).of ?? (body as { marks?: { finding: string }[] }).marks?.[0]?.finding;
    return of !== undefined && items.get(of)?.item.state === 'needs-you';
  };

  for (const claim of claims) {
    const there = server.get(claim.id);
    const last = claim.bodies.at(-1)!;
    const here = items.get(claim.id);
    const say = (what: string): void =>
      void wrongs.push(`${what}: ${claim.kind} ${claim.id} of ${claim.tablet}`);
    if (there) {
      if (claim.finished === 'no') say('a draft was sent');
      if (there.person !== officer.id) say('I2 under another name');
      if (there.sha256 !== sha256(canonicalJson(last)) && here?.item.state !== 'needs-you')
        say('I1 another content');
      const times = events.get(claim.id) ?? 0;
      if (times !== 1) say(`I2 received ${times} times`);
      for (const digest of photosOf(last)) {
        const photo = world.files.get(digest);
        if (!photo) {
          if (here?.item.state !== 'needs-you') say(`I4 photo ${digest.slice(0, 8)} is missing`);
        } else if (sha256(Buffer.from(photo)) !== digest)
          say(`I4 photo ${digest.slice(0, 8)} is another one`);
      }
      const bound = await boundPhotos(telling, claim);
      if (bound !== photosOf(last).length && here?.item.state !== 'needs-you')
        say(`I4 ${bound} of ${photosOf(last).length} photos are bound`);
    } else if (claim.finished === 'kept' && here?.item.state !== 'needs-you' && !stuck(last)) {
      say(`I1 lost (on the tablet: ${here?.item.state ?? 'nothing'})`);
    } else if (claim.finished !== 'kept' && claim.kept >= 0 && !claim.discarded) {
      const acceptable = claim.bodies.slice(claim.kept).map((body) => canonicalJson(body));
      if (!here) say('I3 a draft is gone');
      else if (!acceptable.includes(canonicalJson(here.item.body))) say('I3 a draft is an older one');
      else
        for (const digest of photosOf(here.item.body)) {
          const [tab] = here.tablet.living();
          const kept = tab && (await telling.apart(() => tab.device.file(claim.id, digest)));
          const bytes = kept && Buffer.from(await kept.arrayBuffer());
          if (!bytes || sha256(bytes) !== digest) say(`I4 the draft's photo ${digest.slice(0, 8)} is gone`);
        }
    }
  }
  wrongs.push(...(await strangers(telling, officer)));
  wrongs.push(...(await mirrors(telling, officer)));
  wrongs.push(...(await sameReceipts({ world, store: world.store }, officer, [...server.values()])));
  for (const tablet of tablets)
    wrongs.push(...(await examine(tablet, telling.holderOf(tablets.indexOf(tablet)))));
  return wrongs;
}

const photosOf = (body: object): string[] => (body as { photos?: string[] }).photos ?? [];

async function held({ world }: Telling, claims: Claim[]): Promise<Map<string, Held>> {
  const all = await Promise.all(
    (Object.keys(tables) as RecordKind[]).map((kind) => {
      const ids = claims.filter((claim) => claim.kind === kind).map(({ id }) => id);
      return ids.length
        ? world.store.rows<Held>(
            sql`${raw(tables[kind])} where city = ${world.town.code} and id = any(${ids}::uuid[])`,
          )
        : [];
    }),
  );
  return new Map(all.flat().map((row) => [row.id, row]));
}

/** How often the log says that each was received. */
async function eventCounts({ world }: Telling, claims: Claim[]): Promise<Map<string, number>> {
  const rows = await world.store.rows<{ id: string; times: number }>(sql`
    select thing_id as id, count(*)::int as times from event
    where city = ${world.town.code} and kind like '%-received' and kind <> 'photo-received' and thing_id = any(${claims.map(({ id }) => id)})
    group by 1`);
  return new Map(rows.map(({ id, times }) => [id, times]));
}

/** Photos that the server has bound, each once. */
async function boundPhotos({ world }: Telling, { id }: Claim): Promise<number> {
  const [row] = await world.store.rows<{ bound: number; told: number }>(sql`
    select (select count(*)::int from photo where city = ${world.town.code} and owner_id = ${id}) as bound,
           (select count(*)::int from event where city = ${world.town.code} and kind = 'photo-received' and thing_id = ${id}) as told`);
  return row!.bound === row!.told ? row!.bound : -1;
}

/** Records in the log that nobody made. */
async function strangers({ world, ledger, beganAt }: Telling, { id }: Officer): Promise<string[]> {
  const rows = await world.store.rows<{ kind: string; id: string }>(sql`
    select kind, thing_id as id from event
    where city = ${world.town.code} and actor = ${id} and seq > ${beganAt} and kind like '%-received'`);
  return rows
    .filter((row) => !ledger.claims.has(row.id))
    .map((row) => `I2 nobody made ${row.kind} ${row.id}`);
}

/** Every tablet of an officer shows what the server has, and both join corrections as the law of joining says. */
async function mirrors(telling: Telling, officer: Officer): Promise<string[]> {
  const { world, ledger, tablets } = telling;
  const there = await mineOf(world, officer);
  const wrongs: string[] = [];
  for (const own of there.values()) {
    const { recorded, corrections, finding, conflicts } = own;
    const said = [...ledger.claims.values()]
      .filter(({ kind, bodies }) => kind === 'correction' && (bodies[0] as Correction).of === recorded.id)
      .map(({ bodies }) => ({ ...(bodies.at(-1) as Correction), by: '' }))
      .filter(({ id }) => corrections.some((one) => one.id === id));
    const joined = joinCorrections(recorded, said);
    const fields = (all: { field: string }[]): string => all.map(({ field }) => field).join();
    if (canonicalJson(joined.finding) !== canonicalJson(finding))
      wrongs.push(`I7 joined otherwise: ${recorded.id}`);
    if (fields(joined.conflicts) !== fields(conflicts)) wrongs.push(`I7 conflicts differ: ${recorded.id}`);
  }
  for (const tablet of tablets) {
    const [tab] = tablet.living();
    if (!tab) continue;
    const here = new Map(tab.state.mine.map((own) => [own.recorded.id, own]));
    if (here.size !== there.size)
      wrongs.push(`I7 ${tablet.name} shows ${here.size} of ${there.size} own findings`);
    for (const [id, own] of there)
      if (canonicalJson(here.get(id) ?? null) !== canonicalJson(own))
        wrongs.push(`I7 ${tablet.name} shows ${id} otherwise`);
  }
  return wrongs;
}

/** What the server tells an officer, from the beginning. */
async function mineOf({ url }: World, { cookie }: Officer): Promise<Map<string, OwnFinding>> {
  const visitor = new Visitor(url);
  visitor.cookie = cookie;
  const found = new Map<string, OwnFinding>();
  for (let since = 0, more = true; more; ) {
    const { json } = await visitor.get<{ findings: OwnFinding[]; cursor: number; more: boolean }>(
      `/api/mine?since=${since}`,
    );
    for (const own of json.findings) found.set(own.recorded.id, own);
    since = json.cursor;
    more = json.more;
  }
  return found;
}

/** The same request again gets the same receipt. */
async function sameReceipts(
  { world: { url, town }, store }: { world: World; store: Telling['world']['store'] },
  { cookie }: Officer,
  held: Held[],
): Promise<string[]> {
  const visitor = new Visitor(url);
  visitor.cookie = cookie;
  const wrongs: string[] = [];
  for (const { id, body } of held.filter((row) => row.body !== null).slice(0, 1)) {
    const room = (body as { of?: string; marks?: object[] }).of
      ? 'corrections'
      : (body as { marks?: object[] }).marks
        ? 'visits'
        : 'findings';
    const [first, second] = [
      await visitor.put<{ receipt: unknown }>(`/api/${room}/${id}`, body),
      await visitor.put<{ receipt: unknown }>(`/api/${room}/${id}`, body),
    ];
    const [row] = await store.rows<{ seq: number }>(
      sql`select seq::int as seq from event where city = ${town.code} and thing_id = ${id} and kind like '%-received' order by seq limit 1`,
    );
    if (
      canonicalJson(first.json.receipt) !== canonicalJson(second.json.receipt) ||
      (first.json.receipt as { seq: number }).seq !== row?.seq
    )
      wrongs.push(`I9 another receipt for ${id}`);
  }
  return wrongs;
}
