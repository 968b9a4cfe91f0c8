import type { SealedContent, SealedHead } from '../../../geodata/wire/sealed.ts';
import { type Answer, type Ask, inTheNameOf } from './ask.ts';
import type { Ports } from './ports.ts';
import { type Bytes, fromBase64, lockedKey, newKey, seal, unseal, wrapForServer } from './seal.ts';
import type { DeviceKey } from './shelf.ts';

/** Who is logged in on this device. */
export interface Who {
  person: string;
  city: string;
}

/** Something sealed, with what one must know to open it. */
export interface Sealed {
  key: string;
  escrowed: boolean;
  sealed: Bytes;
}

/** A key is replaced after this long, ms: the server takes sealed work for 180 days after the log-in. */
const longest = 30 * 86_400_000;

/** The keys of this device while somebody is logged in. */
export interface KeyRing {
  who(): Who | null;
  /** Makes a key at log-in, finds it again after a reload, and drops those of others. */
  enter(who: Who): Promise<void>;
  /** Drops every key that the server can give back; nothing that was sealed is lost by it. */
  leave(): Promise<void>;
  /** Forgets without touching the disk: another tab has logged out. */
  forget(): void;
  seal(content: SealedContent, bytes: Uint8Array): Promise<Sealed>;
  /** Null when the key is not at hand. */
  open(key: string, sealed: Bytes): Promise<Bytes | null>;
  openWhole(key: string, sealed: Bytes): Promise<{ content: SealedContent; bytes: Bytes } | null>;
  /** True when a key is at hand. */
  has(key: string): Promise<boolean>;
  keyOf(key: string): DeviceKey | null;
  /** The head under which a key seals now; null while the server does not know the key. */
  headOf(key: string): SealedHead | null;
  /** Wraps the key for the server, if that could not be done before. */
  wrap(ask: Ask): Promise<void>;
  /** Asks the server for an own key of an earlier log-in; `later` when it did not answer, `no` when it will not be given. */
  fetch(ask: Ask, key: string, head: SealedHead): Promise<Answer['kind']>;
}

export class NobodyHere extends Error {
  constructor() {
    super('Nobody is logged in on this device.');
    this.name = 'NobodyHere';
  }
}

export function createKeyRing({ shelf, crypto, now }: Pick<Ports, 'shelf' | 'crypto' | 'now'>): KeyRing {
  let who: Who | null = null;
  let own: DeviceKey | null = null;
  let known = new Map<string, DeviceKey>();

  const read = async (): Promise<DeviceKey[]> => {
    const keys = await shelf.keys();
    if (who) known = new Map(keys.filter(({ person }) => person === who?.person).map((key) => [key.id, key]));
    return keys;
  };
  const find = async (id: string): Promise<DeviceKey | undefined> => {
    if (who && !known.has(id)) await read();
    return known.get(id);
  };
  /** Keys that may go: what was sealed under them can be opened by the server. */
  const spare = async (keys: readonly DeviceKey[]): Promise<string[]> => {
    const needed = new Set((await shelf.unsent()).filter(({ escrowed }) => !escrowed).map(({ key }) => key));
    return keys.filter(({ id, head }) => head !== null && !needed.has(id)).map(({ id }) => id);
  };

  const openWhole: KeyRing['openWhole'] = async (id, sealed) => {
    const key = await find(id);
    return key ? unseal(crypto, key.key, sealed) : null;
  };

  return {
    who: () => who,

    async enter(next) {
      who = next;
      known = new Map();
      const keys = await read();
      const others = keys.filter(({ person }) => person !== next.person);
      const young = (key: DeviceKey): boolean => Math.abs(now() - key.madeAt) < longest || key.head === null;
      own =
        keys.findLast((key) => key.person === next.person && key.seals && young(key)) ??
        ({
          id: crypto.randomUUID(),
          ...next,
          key: await newKey(crypto),
          head: null,
          seals: true,
          madeAt: now(),
        } satisfies DeviceKey);
      known.set(own.id, own);
      await shelf.keepKey(own, { drop: await spare(others), forget: others.length > 0 });
    },

    async leave() {
      who = null;
      own = null;
      known = new Map();
      await shelf.dropKeys(await spare(await shelf.keys()));
    },
    forget() {
      who = null;
      own = null;
      known = new Map();
    },

    async seal(content, bytes) {
      if (!own) throw new NobodyHere();
      const { id, head } = own;
      return { key: id, escrowed: head !== null, sealed: await seal(crypto, own, content, bytes) };
    },
    openWhole,
    open: async (id, sealed) => (await openWhole(id, sealed))?.bytes ?? null,
    has: async (id) => (await find(id)) !== undefined,
    keyOf: (id) => known.get(id) ?? null,
    headOf: (id) => known.get(id)?.head ?? null,

    async wrap(ask) {
      const key = own;
      if (!key || key.head) return;
      const answer = await ask('GET', '/api/sealing', { headers: inTheNameOf(key.person) });
      if (answer.kind !== 'yes') return;
      const head = await wrapForServer(crypto, key.key, answer.json as Parameters<typeof wrapForServer>[2]);
      const raw = await crypto.subtle.exportKey('raw', key.key);
      const wrapped = { ...key, key: await lockedKey(crypto, raw), head };
      if (own?.id !== key.id) return;
      await shelf.keepKey(wrapped);
      own = wrapped;
      known.set(wrapped.id, wrapped);
    },

    async fetch(ask, id, head) {
      if (!who) return 'later';
      const { person, city } = who;
      const body = { keyId: head.keyId, escrow: head.escrow };
      const answer = await ask('POST', '/api/sealing/openings', {
        json: body,
        headers: inTheNameOf(person),
      });
      if (answer.kind !== 'yes') return answer.kind;
      const { key } = answer.json as { key: string };
      const opened: DeviceKey = {
        id,
        person,
        city,
        key: await lockedKey(crypto, fromBase64(key)),
        head,
        seals: false,
        madeAt: now(),
      };
      if (who?.person !== person) return 'later';
      await shelf.keepKey(opened);
      known.set(id, opened);
      return 'yes';
    },
  };
}
