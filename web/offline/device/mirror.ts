import type { OwnFinding } from '../../../geodata/wire/records.ts';
import { type Ask, inTheNameOf } from './ask.ts';
import type { KeyRing } from './key-ring.ts';
import type { Ports } from './ports.ts';
import { bytesOf, jsonOf } from './seal.ts';
import type { MirrorEntry } from './shelf.ts';

interface Page {
  findings: OwnFinding[];
  cursor: number;
  more: boolean;
  /** What the log says at the cursor. */
  mark?: string;
  /** The log is not the one that the cursor was taken from: this answer begins anew. */
  rewound?: boolean;
}

const idOf = ({ recorded }: OwnFinding): string => recorded.id;
const content = { request: 'MIRROR', type: 'application/json' };

/** What the server has of the own findings, readable without a network as of the last time. */
export interface Mirror {
  /** What lies on the shelf. */
  read(): Promise<Map<string, OwnFinding>>;
  /** Fetches what changed; true when the server's log went back in time. Null when it could not be asked. */
  pull(ask: Ask, person: string): Promise<{ changed: boolean; rewound: boolean; cursor: number } | null>;
}

export function createMirror({ shelf }: Pick<Ports, 'shelf'>, ring: KeyRing): Mirror {
  const sealed = async (finding: OwnFinding): Promise<MirrorEntry> => {
    const { key, sealed } = await ring.seal(content, bytesOf(finding));
    return { id: idOf(finding), key, sealed };
  };
  return {
    async read() {
      const found = new Map<string, OwnFinding>();
      for (const { id, key, sealed } of await shelf.mirror()) {
        const bytes = await ring.open(key, sealed);
        if (bytes) found.set(id, jsonOf(bytes) as OwnFinding);
      }
      return found;
    },
    async pull(ask, person) {
      let after = await shelf.cursor();
      let at = after?.person === person ? after : undefined;
      let changed = false;
      let rewound = false;
      for (;;) {
        const since = at?.cursor ?? 0;
        const mark = at?.mark ? `&mark=${at.mark}` : '';
        const answer = await ask('GET', `/api/mine?since=${since}${mark}`, { headers: inTheNameOf(person) });
        if (answer.kind !== 'yes' || ring.who()?.person !== person) return null;
        const page = answer.json as Page;
        const back = page.rewound === true || page.cursor < since;
        rewound ||= back;
        // a server that does not tell of it itself is asked again from the beginning
        const anew = at === undefined || back;
        if (back && !page.rewound) {
          at = undefined;
          if (!(await shelf.keepMirror([], null, { after, anew: true }))) return null;
          continue;
        }
        at = { person, cursor: page.cursor, mark: page.mark ?? null };
        changed ||= page.findings.length > 0 || anew;
        const entries = await Promise.all(page.findings.map(sealed));
        if (!(await shelf.keepMirror(entries, at, { after, anew }))) return null;
        after = at;
        if (!page.more) return { changed, rewound, cursor: page.cursor };
      }
    },
  };
}
