/** Keeps what was made, the least recently used leaving first, up to `limit` bytes; what is being made is made once for all who ask. */
export interface ByteCache {
  get(key: string, make: () => Promise<Buffer | null>): Promise<Buffer | null>;
}

/** An entry costs its bytes and this, so that empty tiles count too. */
const overhead = 200;

export function createByteCache(limit: number): ByteCache {
  const kept = new Map<string, Buffer | null>();
  const underway = new Map<string, Promise<Buffer | null>>();
  let size = 0;

  const keep = (key: string, value: Buffer | null): void => {
    kept.set(key, value);
    size += (value?.length ?? 0) + overhead;
    for (const [oldest, old] of kept) {
      if (size <= limit) break;
      kept.delete(oldest);
      size -= (old?.length ?? 0) + overhead;
    }
  };
  const make = async (key: string, maker: () => Promise<Buffer | null>): Promise<Buffer | null> => {
    try {
      const value = await maker();
      keep(key, value);
      return value;
    } finally {
      underway.delete(key);
    }
  };
  return {
    get: async (key, maker) => {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const waiting = underway.get(key) ?? make(key, maker);
      underway.set(key, waiting);
      return waiting;
    },
  };
}
