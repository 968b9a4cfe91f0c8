import type { Bodies, FileNote, RecordKind } from './record.ts';

interface KindOf<Body> {
  /** Room of its address: `/api/<room>/<id>`. */
  room: string;
  /** What it is about, see {@link KeptRecord.about}. */
  about(body: Body): string[];
  /** Digests that it announces, each with what the bytes are. */
  files(body: Body): [sha256: string, role: FileNote['role']][];
}

const photos = (digests: readonly string[]): [string, 'photos'][] => digests.map((one) => [one, 'photos']);

/** What a device may bring home. */
export const kinds: { [Kind in RecordKind]: KindOf<Bodies[Kind]> } = {
  finding: {
    room: 'findings',
    about: ({ id }) => [id],
    files: ({ photos: seen, voices = [] }) => [
      ...photos(seen),
      ...voices.map((one): [string, 'voices'] => [one, 'voices']),
    ],
  },
  correction: { room: 'corrections', about: ({ of }) => [of], files: () => [] },
  visit: {
    room: 'visits',
    about: ({ marks }) => marks.map(({ finding }) => finding),
    files: ({ photos: seen }) => photos(seen),
  },
  duty: { room: 'duties', about: ({ duty }) => [duty], files: () => [] },
  track: { room: 'tracks', about: ({ duty }) => [duty], files: () => [] },
};

/** Where a record is handed in. */
export const addressOf = (kind: RecordKind, id: string): string => `/api/${kinds[kind].room}/${id}`;

/** Where a file of a record is handed in. */
export const fileAddressOf = (
  kind: RecordKind,
  id: string,
  { role, sha256 }: Pick<FileNote, 'role' | 'sha256'>,
) => `${addressOf(kind, id)}/${role}/${sha256}`;
