/**
 * A sealed record: what a tablet keeps of unsent work, and what anybody may carry to the server. Only the server's private key opens it, and
 * until log-out the officer's own key on the tablet.
 *
 * Bytes: `TARU` `1` · length of the head (4, big-endian) · head (UTF-8 JSON) · 12 bytes of nonce · AES-256-GCM of the payload with the head as
 * additional data. The payload: length (4) · what it is (JSON, {@link SealedContent}) · the bytes themselves.
 */
export interface SealedHead {
  v: 1;
  /** Which of the server's keys. */
  keyId: string;
  /**
   * The officer's key of this log-in, wrapped for the server: an ephemeral P-256 public key (raw, 65 bytes) · 12 bytes of nonce · AES-256-GCM under
   * HKDF-SHA-256 of the shared secret; base64. Inside: {@link Escrow} as JSON.
   */
  escrow: string;
}

/** `info` of HKDF when the key is wrapped; its salt is empty. */
export const escrowInfo = 'taru-escrow-1';

/** What the server finds when it unwraps the officer's key. */
export interface Escrow {
  /** AES-256 key, base64. */
  key: string;
  /** The server's own note of who logged in when, signed by it. */
  ticket: string;
}

/** What lies in a sealed payload. */
export interface SealedContent {
  /** Request that hands it in, e.g. `PUT /api/findings/0190…`. */
  request: string;
  type: string;
}

/** Media type of a sealed body; every endpoint that takes records takes it. */
export const sealedType = 'application/vnd.taru.sealed';

const mark = [0x54, 0x41, 0x52, 0x55, 0x31];
export const nonceBytes = 12;

/** The four parts of a sealed record as one piece of bytes. */
export function joinSealed(head: Uint8Array, nonce: Uint8Array, cipher: Uint8Array): Uint8Array {
  const whole = new Uint8Array(mark.length + 4 + head.length + nonce.length + cipher.length);
  whole.set(mark, 0);
  new DataView(whole.buffer).setUint32(mark.length, head.length);
  whole.set(head, mark.length + 4);
  whole.set(nonce, mark.length + 4 + head.length);
  whole.set(cipher, mark.length + 4 + head.length + nonce.length);
  return whole;
}

/** The parts again; null for anything that is not a sealed record. */
export function splitSealed(
  whole: Uint8Array,
): { head: Uint8Array; nonce: Uint8Array; cipher: Uint8Array } | null {
  const from = mark.length + 4;
  if (whole.length < from || mark.some((byte, i) => whole[i] !== byte)) return null;
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(mark.length);
  if (whole.length < from + length + nonceBytes) return null;
  return {
    head: whole.subarray(from, from + length),
    nonce: whole.subarray(from + length, from + length + nonceBytes),
    cipher: whole.subarray(from + length + nonceBytes),
  };
}
