import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { expect } from 'vitest';
import { stretches } from '../../../geodata/facts/walked.ts';
import type { Finding, FindingKind, Position, TrackFix, Visit } from '../../../geodata/model/index.ts';
import { localFiles } from '../../../server/files/local-files.ts';
import { photoFolder } from '../../../server/files/photo-folder.ts';
import { verifyChain } from '../../../server/queries/event.ts';
import type { Store } from '../../../server/store/store.ts';

/** A finding as somebody entered it. */
export interface Entered {
  id: string;
  kind: FindingKind;
  note: string;
  photos: Buffer[];
}

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Row {
  id: string;
  body: Finding;
  by: string;
  carrier: string | null;
}

/** Findings of somebody that were observed since a moment, in the order of their receipt, with who brought them when it was somebody else. */
export const findingsOf = (store: Store, city: string, username: string, since: Date): Promise<Row[]> =>
  store.rows<Row>(sql`
    select f.id, f.body, p.username as by, e.data ->> 'carrier' as carrier
    from finding f
    join person p on p.id = f.person_id
    join event e on e.city = f.city and e.kind = 'finding-received' and e.thing_id = f.id::text
    where f.city = ${city} and p.username = ${username} and f.observed_at >= ${since.toISOString()}
    order by e.seq`);

/** Each finding that was entered is there once, in the same words, each of its photos once and to the byte. */
export async function expectFindings(
  store: Store,
  { city, folder, rows }: { city: string; folder: string; rows: readonly Row[] },
  entered: readonly Entered[],
): Promise<void> {
  const there = rows.map(({ id, body: { kind, note, photos } }) => ({ id, kind, note, photos }));
  const wanted = entered.map(({ photos, ...it }) => ({ ...it, photos: photos.map(digestOf) }));
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  expect(there.sort(byId)).toEqual(wanted.sort(byId));
  const files = localFiles(photoFolder(folder));
  for (const { id, photos } of entered) {
    const bound = await store.rows<{ sha256: string; bytes: number }>(sql`
      select sha256, bytes from photo where city = ${city} and owner_kind = 'finding' and owner_id = ${id}`);
    expect(new Set(bound.map(({ sha256 }) => sha256))).toEqual(new Set(photos.map(digestOf)));
    expect(bound).toHaveLength(photos.length);
    for (const photo of photos) {
      expect(bound).toContainEqual({ sha256: digestOf(photo), bytes: photo.length });
      expect((await files.get(digestOf(photo)))?.equals(photo)).toBe(true);
    }
  }
}

/** Visits of a patrol in the order in which they were made. */
export const visitsOf = async (store: Store, city: string, patrol: string): Promise<Visit[]> => {
  const rows = await store.rows<{ body: Visit }>(
    sql`select body from visit where city = ${city} and patrol_id = ${patrol} order by body ->> 'at'`,
  );
  return rows.map(({ body }) => body);
};

/** The times on duty of somebody. */
export const dutiesOf = (store: Store, city: string, username: string) =>
  store.rows<{ id: string; patrol: string | null; began: string; ended: string | null; marks: number }>(sql`
    select d.id, d.patrol_id as patrol, d.began_at as began, d.ended_at as ended,
           (select count(*)::int from duty_mark m where m.city = d.city and m.duty_id = d.id) as marks
    from duty d join person p on p.id = d.person_id where d.city = ${city} and p.username = ${username}`);

/** The track of a time on duty: every stretch between two gaps as the places that follow one another, and the gaps in ms. */
export async function trackOf(store: Store, city: string, duty: string) {
  const chunks = await store.rows<{ ordinal: number; fixes: TrackFix[]; outside: number }>(
    sql`select ordinal, fixes, outside from track_chunk where city = ${city} and duty_id = ${duty} order by ordinal`,
  );
  const parts = stretches(chunks.flatMap(({ fixes }) => fixes));
  const time = (fix: TrackFix | undefined): number => Date.parse(fix?.at ?? '');
  return {
    ordinals: chunks.map(({ ordinal }) => ordinal),
    outside: chunks.reduce((sum, { outside }) => sum + outside, 0),
    parts: parts.map((part) => withoutStanding(part.map(({ position }) => position))),
    gapsMs: parts.slice(1).map((part, i) => time(part[0]) - time(parts[i]!.at(-1))),
  };
}

/** Standing still says the same place again. */
export const withoutStanding = (places: readonly Position[]): Position[] =>
  places.filter((place, i) => String(place) !== String(places[i - 1]));

/** Nothing in the city's log was written twice, nothing contradicts, and the chain holds. */
export async function expectSoundLog(store: Store, city: string): Promise<void> {
  const twice = await store.rows(sql`
    select kind, thing_id, data ->> 'sha256' as file from event
    where city = ${city} and kind like '%-received' group by 1, 2, 3 having count(*) > 1`);
  expect(twice).toEqual([]);
  expect(await store.rows(sql`select id from conflict where city = ${city}`)).toEqual([]);
  expect((await verifyChain(store, city)).brokenAt).toBeNull();
}
