import type { OwnFinding } from '../../../geodata/wire/records.ts';
import { createAsk } from './ask.ts';
import type { Delivery } from './deliver.ts';
import { escrowLate, fetchEarlierKeys } from './earlier-keys.ts';
import { type Item, openItem } from './item.ts';
import { type Keeping, keepRecord } from './keep.ts';
import { createKeyRing, type Sealed, type Who } from './key-ring.ts';
import { createMirror } from './mirror.ts';
import { letGoOfOld, offerAgain } from './offer-again.ts';
import type { News, Ports } from './ports.ts';
import type { KeptRecord, RecordKind } from './record.ts';
import { rescueFile } from './rescue.ts';
import { type Rest, sendRound } from './round.ts';
import type { Bytes } from './seal.ts';
import { createSender, type Pause } from './sender.ts';

/** What the screens show. */
export interface DeviceState {
  /** Whoever is logged in: drafts, what waits, what needs somebody, and what was received and is not in `mine` yet. */
  items: Item[];
  /** Own findings as the server had them when it was last asked. */
  mine: OwnFinding[];
  /** Other officers' unsent work on this device; it is carried along. */
  colleagues: number;
  /** Own work of an earlier log-in that cannot be read until the server has been reached. */
  closed: number;
  paused: Pause | null;
  /** The record on its way now. */
  sending: string | null;
}

/** This device: keeps what is found, brings it home, and knows what became of it. */
export interface Device {
  enter(who: Who): Promise<void>;
  leave(): Promise<void>;
  /** Keeps; true unless its body is frozen because it may have been sent. */
  keep<Kind extends RecordKind>(keeping: Keeping<Kind>): Promise<boolean>;
  discard(id: string): Promise<void>;
  /** Sends something refused once more, unchanged. */
  tryAgain(id: string): Promise<void>;
  /** The original of a photo or a voice; null when it is not here, or its key is not. */
  file(id: string, sha256: string): Promise<Blob | null>;
  wake(): void;
  rescue(): Promise<Bytes>;
  /** For what else is personal on this device: sealed until log-out. */
  seal(bytes: Uint8Array): Promise<Sealed>;
  open(sealed: Pick<Sealed, 'key' | 'sealed'>): Promise<Bytes | null>;
  /** Ends this tab's part; nothing on the shelf changes. */
  close(): void;
}

export interface DeviceOptions {
  show?(news: Partial<DeviceState>): void;
  limits?: Delivery['limits'];
}

const isOurs = (record: KeptRecord, { person }: Who): boolean => record.owner === person;

/** Builds the device on what is around it. Holds nothing that the shelf does not, but the keys' handles. */
export function createDevice(ports: Ports, { show = () => undefined, limits }: DeviceOptions = {}): Device {
  const { shelf } = ports;
  const ring = createKeyRing(ports);
  const ask = createAsk(ports);
  const mirror = createMirror(ports, ring);
  const opened = new Map<string, { sealed: string; item: Item }>();
  const refusedKeys = new Set<string>();
  /** One writing after the other: an older body never comes after a newer one. */
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const done = writing.then(deed);
    writing = done.catch(() => undefined);
    return done;
  };

  const read = async (): Promise<void> => {
    const who = ring.who();
    if (!who) return;
    const unsent = await shelf.unsent();
    const since = (await shelf.cursor())?.cursor ?? 0;
    const received = (await shelf.received(since)).filter(({ kind }) => kind !== 'track');
    const own = [...unsent, ...received].filter((record) => isOurs(record, who));
    const items = await Promise.all(own.map(itemOf));
    if (ring.who() !== who) return;
    show({
      items: items.filter((item) => item !== null),
      closed: items.filter((item) => item === null).length,
      colleagues: unsent.filter((record) => !isOurs(record, who)).length,
    });
  };
  /** Opens a body only when it has changed. */
  const itemOf = async (record: KeptRecord): Promise<Item | null> => {
    const stamp = `${record.key} ${record.sealed.slice(-16).join()} ${record.told !== null}`;
    const known = opened.get(record.id);
    const { standing: state, files, why, receipt } = record;
    if (known?.sealed === stamp) return { ...known.item, state, files, why, receipt };
    const item = await openItem(ring, record).catch(() => null);
    if (item) opened.set(record.id, { sealed: stamp, item });
    return item;
  };
  let reading: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  /** Shows the shelf as it is after now. Calls that come together are answered by one reading. */
  const refresh = (): Promise<void> => {
    next ??= reading
      .catch(() => undefined)
      .then(() => {
        next = null;
        reading = read();
        return reading;
      });
    return next;
  };
  const changed = async (news: News): Promise<void> => {
    ports.tell(news);
    await refresh();
  };

  const showMine = async (): Promise<void> => show({ mine: [...(await mirror.read()).values()] });
  const pull = async (person: string): Promise<void> => {
    const pulled = await mirror.pull(ask, person);
    if (!pulled) return;
    if (pulled.rewound && (await offerAgain(ports)) > 0) sender.wake();
    if (pulled.changed) {
      ports.tell('mine');
      await showMine();
    }
    await refresh();
  };

  const round = async (): Promise<Rest> => {
    let person: string | null = null;
    const rest = await sendRound({
      ports,
      ask,
      ring,
      ...(limits && { limits }),
      onWay: (sending) => show({ sending }),
      changed: () => changed('kept'),
      async besides(session) {
        if (session.person !== ring.who()?.person) return;
        person = session.person;
        if (await fetchEarlierKeys(ports, ring, ask, refusedKeys)) await refresh();
        await inTurn(() => escrowLate(ports, ring));
      },
    });
    if (person && rest?.status !== 0) await pull(person);
    return rest;
  };
  const sender = createSender(ports, round, (paused) => show({ paused }));

  const deaf = ports.hear((news) => {
    if (news === 'left') {
      sender.stop();
      forget();
    } else {
      const shown = news === 'mine' ? showMine() : refresh();
      shown.catch(() => undefined);
      if (news === 'waiting') sender.wake();
    }
  });
  const forget = (): void => {
    ring.forget();
    opened.clear();
    refusedKeys.clear();
    show({ items: [], mine: [], colleagues: 0, closed: 0, paused: null, sending: null });
  };

  return {
    async enter(who) {
      if (ring.who() && ring.who()?.person !== who.person) forget();
      await inTurn(() => ring.enter(who));
      await refresh();
      await showMine();
      await letGoOfOld(ports);
      sender.start();
      sender.wake();
    },
    async leave() {
      sender.stop();
      await inTurn(() => ring.leave());
      ports.tell('left');
      forget();
    },
    async keep(keeping) {
      const kept = await inTurn(() => keepRecord(ports, ring, keeping));
      await changed(keeping.standing === 'ready' ? 'waiting' : 'kept');
      if (keeping.standing === 'ready') sender.wake();
      return kept;
    },
    async discard(id) {
      await inTurn(() => shelf.remove(id));
      await changed('kept');
    },
    async tryAgain(id) {
      const anew = (now: KeptRecord): KeptRecord =>
        now.standing === 'needs-you'
          ? {
              ...now,
              standing: 'ready',
              why: null,
              files: now.files.map((file) => ({ ...file, why: null, upload: null })),
            }
          : now;
      await inTurn(() => shelf.change(id, anew));
      await changed('waiting');
      sender.wake();
    },
    async file(id, sha256) {
      const kept = await shelf.file(id, sha256);
      const open = kept && (await ring.openWhole(kept.key, kept.sealed));
      return open ? new Blob([open.bytes], { type: open.content.type }) : null;
    },
    wake: () => sender.wake(),
    rescue: () => rescueFile(ports, ring),
    seal: (bytes) => ring.seal({ request: 'KEPT', type: 'application/octet-stream' }, bytes),
    open: ({ key, sealed }) => ring.open(key, sealed),
    close() {
      sender.stop();
      deaf();
    },
  };
}
