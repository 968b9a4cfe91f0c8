import type {
  Correction,
  DutyMark,
  Finding,
  FindingKind,
  Geometry,
  Receipt,
  TrackChunk,
  Visit,
} from '../../../geodata/model/index.ts';

/** A finding while it is being written: what it is and where may still be open. */
export type FindingDraft = Omit<Finding, 'kind' | 'geometry'> & {
  kind: FindingKind | null;
  geometry: Geometry | null;
};

/** What a device keeps of each kind of record. */
export interface Bodies {
  finding: FindingDraft;
  correction: Correction;
  visit: Visit;
  duty: DutyMark;
  track: TrackChunk;
}
export type RecordKind = keyof Bodies;

/** draft → ready → received (both receipts and photos are confirmed) or needs-you (with the reason). */
export type Standing = 'draft' | 'ready' | 'received' | 'needs-you';

/** Why something is not received: a stable code, and the sentence that the server gave. */
export interface Why {
  code: string;
  sentence: string;
}

/** A photo or a voice of a record, by its digest. */
export interface FileNote {
  sha256: string;
  role: 'photos' | 'voices';
  /** Size of the original. */
  bytes: number;
  sent: boolean;
  why: Why | null;
  /** Address of a resumable upload that has begun. */
  upload: string | null;
}

/** A record as it lies on the shelf. What a person wrote is in `sealed` alone; the rest holds ids, digests and sizes. */
export interface KeptRecord {
  id: string;
  kind: RecordKind;
  /** Account that wrote it. */
  owner: string;
  city: string;
  /** Its place in the order of keeping, given by the shelf: device clocks order nothing. */
  order: number;
  standing: Standing;
  /** Findings or the time on duty that it is about: records about the same thing go one after the other. */
  about: string[];
  /** Name of the log-in key that opens it. */
  key: string;
  /** False while the server's key was not at hand: only this device can open it then. */
  escrowed: boolean;
  sealed: Uint8Array<ArrayBuffer>;
  /** Digest of the canonical body, to be compared with the receipt's; null for a draft. */
  digest: string | null;
  files: FileNote[];
  receipt: Receipt | null;
  why: Why | null;
  /** The server's answer, sealed. */
  told: { key: string; sealed: Uint8Array<ArrayBuffer> } | null;
}

/** Bytes of a file, sealed. */
export interface KeptFile {
  record: string;
  sha256: string;
  key: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** True once a body may not change any more: a byte of it may have reached the server. */
export const isFrozen = ({ standing, receipt }: KeptRecord): boolean =>
  standing === 'ready' || standing === 'received' || receipt !== null;

/** True when nothing of it is left to send. */
export const isWhole = ({ receipt, files }: KeptRecord): boolean =>
  receipt !== null && files.every(({ sent }) => sent);

/** The finding when nothing is missing, else null. */
export function completeFinding(draft: FindingDraft): Finding | null {
  const { kind, geometry } = draft;
  return kind && geometry ? { ...draft, kind, geometry } : null;
}
