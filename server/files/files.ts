/** Where bytes stand, under names made from their SHA-256. Who may read them is decided by the table `photo`, never here. */
export interface Files {
  /** Kept for good when this resolves. Writing the same name again changes nothing. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer | null>;
}

/** The copy that is shown: re-encoded, turned upright, without metadata. */
export const smallCopyOf = (sha256: string): string => `${sha256}.small.webp`;
