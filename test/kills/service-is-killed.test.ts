import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../geodata/model/index.ts';
import { localFiles } from '../../server/files/local-files.ts';
import { photoFolder } from '../../server/files/photo-folder.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { verifyChain } from '../../server/queries/event.ts';
import type { Store } from '../../server/store/store.ts';
import { proving } from '../support/proofs.ts';
import { newDatabase } from '../support/store.ts';
import { foundTown, password, type Town } from '../support/town.ts';
import { Visitor } from '../support/visitor.ts';
import { killedService } from './killed-service.ts';
import { openedOn } from './opened-on.ts';
import { type Ledger, startWriters } from './writers.ts';

/** So many in all: `npm run kills` asks for a thousand. */
const asked = Number(process.env.TARU_KILLS ?? proving(100, 4));
const stores = process.env.TEST_DATABASE_URL
  ? [
      { kind: 'PostgreSQL', kills: Math.ceil(asked * 0.8) },
      { kind: 'embedded', kills: Math.floor(asked * 0.2) },
    ]
  : [{ kind: 'embedded', kills: asked }];
const writers = 8;

describe.each(stores)(
  'a service on the $kind store that is killed $kills times while officers send',
  ({ kind, kills }) => {
    it(
      'has every finding that it answered for exactly once, with its photo to the byte',
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'taru-kills-'));
        const env = {
          DATA_DIR: folder,
          ...(kind === 'PostgreSQL' ? { DATABASE_URL: await newDatabase() } : {}),
        };
        try {
          const town = await openedOn(env, foundTown);
          const service = await killedService(env);
          await service.begin();
          const { ledger, answered, finish } = startWriters(service.url, town, writers);
          while (service.kills() < kills) {
            await answered(1 + Math.floor(Math.random() * writers));
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
            await service.kill();
            await service.begin();
          }
          await finish();
          await replay(service.url, town, ledger);
          await service.kill();
          await openedOn(env, (store) => holds(store, town, folder, ledger));
          console.info(
            `${kind}: ${kills} kills, ${ledger.receipts.size} findings, ${ledger.unanswered} requests without an answer`,
          );
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      },
      60_000 + kills * 40_000,
    );
  },
);

/** The same request gets the same receipt, also from the process after the last kill. */
async function replay(url: string, town: Town, { sent, receipts }: Ledger): Promise<void> {
  const officer = new Visitor(url);
  await officer.logIn(town.nameOf('officer'), password);
  for (const [id, { finding }] of [...sent].slice(-40)) {
    const again = await officer.put<{ receipt: Receipt }>(`/api/findings/${id}`, finding);
    expect(again.json.receipt).toEqual(receipts.get(id));
  }
}

async function holds(store: Store, { code }: Town, folder: string, ledger: Ledger): Promise<void> {
  const ids = [...ledger.sent.keys()].sort();
  const findings = await store.rows<{ id: string }>(
    sql`select id from finding where city = ${code} order by id`,
  );
  expect(findings.map(({ id }) => id)).toEqual(ids);
  expect([...ledger.receipts.keys()].sort()).toEqual(ids);

  const received = await store.rows<{ id: string; seq: number }>(
    sql`select thing_id as id, seq from event where city = ${code} and kind = 'finding-received' order by thing_id`,
  );
  expect(received.map(({ id }) => id)).toEqual(ids);
  for (const { id, seq } of received) expect(ledger.receipts.get(id)?.seq).toBe(seq);

  const photos = await store.rows<{ id: string; sha256: string }>(
    sql`select owner_id as id, sha256 from photo where city = ${code} order by owner_id`,
  );
  expect(photos.map(({ id }) => id)).toEqual(ids);
  const files = localFiles(photoFolder(folder));
  for (const { id, sha256: digest } of photos) {
    const { photo } = ledger.sent.get(id)!;
    expect(digest).toBe(sha256(photo));
    expect((await files.get(digest))?.equals(photo)).toBe(true);
  }
  expect(await store.rows(sql`select id from conflict where city = ${code}`)).toEqual([]);
  expect((await verifyChain(store, code)).brokenAt).toBeNull();
}
