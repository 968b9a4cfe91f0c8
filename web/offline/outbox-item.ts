import type { Finding, FindingKind, FindingSheet, Geometry, Receipt } from '../../geodata/model/index.ts';

/** A finding while it is being written: what it is and where may still be open. */
export type FindingDraft = Omit<Finding, 'kind' | 'geometry'> & {
  kind: FindingKind | null;
  geometry: Geometry | null;
};

/** draft → ready → sent (the receipt is kept) or needs-you (with the reason). */
export type OutboxState = 'draft' | 'ready' | 'sent' | 'needs-you';

/** A finding on this device until the server's receipt for it, and for each of its photos, is stored here. */
export interface OutboxItem {
  id: string;
  /** Account that wrote it: another officer on the same tablet neither sees nor sends it. */
  owner: string;
  state: OutboxState;
  finding: FindingDraft;
  savedAt: string;
  /** Why the server refused it: stable code and the sentence it gave. */
  reason: { code: string; sentence: string } | null;
  receipt: Receipt | null;
  /** The server's answer with verdicts, once received. */
  sheet: FindingSheet | null;
  /** Digests of photos that the server has confirmed. */
  photosSent: string[];
}

/** The finding when nothing is missing, else null. */
export function completeFinding(draft: FindingDraft): Finding | null {
  const { kind, geometry } = draft;
  return kind && geometry ? { ...draft, kind, geometry } : null;
}
