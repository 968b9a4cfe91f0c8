import { canonicalJson } from '../geometry/index.ts';
import type { Correction, FieldConflict, Finding } from '../model/index.ts';

export type SignedCorrection = Correction & { by: string };
type Field = keyof Correction['fields'];

export interface Joined {
  finding: Finding;
  /** Fields whose newest corrections do not know of each other and differ. */
  conflicts: FieldConflict[];
}

/**
 * A finding joined with its corrections: for each field the newest of a line of corrections holds. Where two stand beside each other and differ, the
 * field keeps what was agreed before they parted, and both are told. Neither the order of arrival nor any clock decides anything.
 */
export function joinCorrections(recorded: Finding, corrections: readonly SignedCorrection[]): Joined {
  const follows = followedBy(corrections);
  const fields = new Set(corrections.flatMap((it) => Object.keys(it.fields) as Field[]));
  const finding = { ...recorded };
  const conflicts: FieldConflict[] = [];
  for (const field of [...fields].sort()) {
    const saying = corrections.filter((it) => it.fields[field] !== undefined);
    const heads = headsOf(saying, follows);
    if (!agree(heads, field)) conflicts.push({ field, versions: versionsOf(heads, field) });
    Object.assign(finding, { [field]: agreed(recorded, field, saying, follows) });
  }
  // a place that was put right was put by hand, whatever the satellites had said of the first one
  if (finding.geometry !== recorded.geometry) finding.placedBy = 'map';
  return { finding, conflicts };
}

type Follows = (later: SignedCorrection, earlier: SignedCorrection) => boolean;

/** Whether one correction was made knowing of the other, also by way of a third. Two that claim to know each other do not follow each other. */
function followedBy(corrections: readonly SignedCorrection[]): Follows {
  const byId = new Map(corrections.map((it) => [it.id, it]));
  const known = new Map(corrections.map((it) => [it.id, knownTo(it, byId)]));
  return (later, earlier) => known.get(later.id)!.has(earlier.id) && !known.get(earlier.id)!.has(later.id);
}

function knownTo(start: SignedCorrection, byId: ReadonlyMap<string, SignedCorrection>): Set<string> {
  const known = new Set<string>();
  const open = [...start.seen];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const it = byId.get(id);
    if (!it || known.has(id)) continue;
    known.add(id);
    open.push(...it.seen);
  }
  return known;
}

/** Those that no other follows, by their ids. */
const headsOf = (saying: readonly SignedCorrection[], follows: Follows): SignedCorrection[] =>
  saying
    .filter((it) => !saying.some((other) => follows(other, it)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const agree = (heads: readonly SignedCorrection[], field: Field): boolean =>
  new Set(heads.map((it) => canonicalJson(it.fields[field]))).size === 1;

/** What holds: what the heads say with one voice, else what was agreed among those that all heads knew, down to what was recorded. */
function agreed(
  recorded: Finding,
  field: Field,
  saying: readonly SignedCorrection[],
  follows: Follows,
): unknown {
  const heads = headsOf(saying, follows);
  if (heads.length === 0) return recorded[field];
  if (agree(heads, field)) return heads[0]!.fields[field];
  const before = saying.filter((it) => heads.every((head) => follows(head, it)));
  return agreed(recorded, field, before, follows);
}

const versionsOf = (heads: readonly SignedCorrection[], field: Field): FieldConflict['versions'] =>
  heads.map(({ id, by, at, fields }) => ({ correction: id, by, at, value: fields[field] }));
