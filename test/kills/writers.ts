import sharp from 'sharp';
import type { Finding, Receipt } from '../../geodata/model/index.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { aFinding, password, type Town } from '../support/town.ts';
import { type Answer, Visitor } from '../support/visitor.ts';

/** What was sent, and what was promised. */
export interface Ledger {
  sent: Map<string, { finding: Finding; photo: Buffer }>;
  receipts: Map<string, Receipt>;
  /** Findings whose photo was answered for. */
  photos: Set<string>;
  /** Requests that got no answer at all. */
  unanswered: number;
}

export interface Writers {
  ledger: Ledger;
  /** Resolves when so many more findings were answered for. */
  answered(more: number): Promise<void>;
  /** No new findings; resolves when every one that was begun has its receipt and its photo. */
  finish(): Promise<void>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So many officers who send findings with photos one after the other and never give up. */
export function startWriters(url: string, town: Town, count: number): Writers {
  const ledger: Ledger = { sent: new Map(), receipts: new Map(), photos: new Set(), unanswered: 0 };
  let going = true;
  let listeners: (() => void)[] = [];

  /** Until the service says yes, as a tablet does. A refusal is no weather: it ends the story. */
  const insist = async (ask: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      const answer = await ask().catch(() => null);
      if (answer?.status === 200) return answer;
      if (!answer) ledger.unanswered++;
      else if (answer.status < 500) throw new Error(`Refused with ${answer.status}: ${answer.bytes}`);
      await pause(100 + Math.random() * 200);
    }
  };
  const write = async (): Promise<void> => {
    const officer = new Visitor(url);
    await insist(() => officer.logIn(town.nameOf('officer'), password));
    while (going) {
      const photo = await aPhoto();
      const finding = aFinding(town, { photos: [sha256(photo)] });
      ledger.sent.set(finding.id, { finding, photo });
      const answer = await insist(() => officer.put(`/api/findings/${finding.id}`, finding));
      ledger.receipts.set(finding.id, (answer.json as { receipt: Receipt }).receipt);
      await insist(() =>
        officer.ask('PUT', `/api/findings/${finding.id}/photos/${sha256(photo)}`, { bytes: photo }),
      );
      ledger.photos.add(finding.id);
      for (const listener of listeners) listener();
    }
  };
  const all = Promise.all(Array.from({ length: count }, write));
  // a writer that was refused must not pass for an unhandled one before `finish` tells of it
  all.catch(() => undefined);
  return {
    ledger,
    answered: (more) => {
      const enough = ledger.photos.size + more;
      const heard = new Promise<void>((resolve) => {
        const listener = (): void => {
          if (ledger.photos.size < enough) return;
          listeners = listeners.filter((one) => one !== listener);
          resolve();
        };
        listeners.push(listener);
      });
      return Promise.race([heard, all.then(() => undefined)]);
    },
    finish: async () => {
      going = false;
      await all;
    },
  };
}

/** A photo like no other. */
async function aPhoto(): Promise<Buffer> {
  const [width, height] = [24, 16];
  const pixels = crypto.getRandomValues(Buffer.alloc(width * height * 3));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}
