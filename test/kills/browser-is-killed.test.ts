import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { localFiles } from '../../server/files/local-files.ts';
import {
  besideOf,
  oneStore,
  password,
  riversideHouse,
  type Stage,
  setStage,
  stageOn,
} from '../browser/support/stage.ts';
import { proving } from '../support/proofs.ts';
import { capture, onPatrol, type Promised } from './capture.ts';
import { openBrowser } from './killed-browser.ts';

const kills = Number(process.env.TARU_BROWSER_KILLS ?? proving(60, 2));
/** A finding takes about three seconds from the first tap to the last. */
const longestMs = 4500;

beforeAll(() => setStage(oneStore));

describe.runIf(process.env.CHROMIUM)('a tablet whose browser is killed', () => {
  it(
    `${kills} times loses nothing that its screen promised, and sends nothing twice`,
    async () => {
      const stage = await stageOn(oneStore);
      const profile = await mkdtemp(join(tmpdir(), 'taru-profile-'));
      const at = besideOf(riversideHouse(stage.city, 1).building.geometry);
      const open = () => openBrowser(profile, { origin: stage.url, at });
      const promised: Promised = {
        saved: new Set(),
        photos: new Map(),
        typed: null,
        handing: false,
        handedIn: new Set(),
      };
      let broken: unknown = null;
      try {
        for (let round = 0; round <= kills; round++) {
          const last = round === kills;
          const browser = await open();
          const { page } = browser;
          await page.goto(`${stage.url}/petugas`);
          await onPatrol(page, 'rina', password);
          // the first round lets the shell settle, so that later ones may begin without a network
          if (round === 0) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
          await page.context().setOffline(!last && round > 0 && Math.random() < 0.5);
          let dead = false;
          const work = (async () => {
            for (let n = 0; n < 3; n++) await capture(page, `${round}-${n}`, promised);
          })().catch((error: unknown) => {
            if (!dead) broken ??= error;
          });
          if (last) {
            await work;
            await page
              .getByText(/^Semua terkirim|^\d+ terkirim$/)
              .first()
              .waitFor({ timeout: 60_000 });
          } else await Promise.race([work, page.waitForTimeout(Math.random() * longestMs)]);
          dead = true;
          await browser.kill();
          if (broken) throw broken;
        }
        await holds(stage, promised);
        console.info(`${kills} kills of Chromium, ${promised.saved.size} findings`);
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    90_000 + kills * 20_000,
  );
});

async function holds({ store, city, service }: Stage, { saved, photos, handedIn }: Promised): Promise<void> {
  const findings = await store.rows<{ id: string; note: string; photos: string[]; bound: string[] }>(sql`
    select f.id, f.body ->> 'note' as note, array(select jsonb_array_elements_text(f.body -> 'photos')) as photos,
           array(select p.sha256 from photo p where p.city = f.city and p.owner_kind = 'finding' and p.owner_id = f.id) as bound
    from finding f where f.city = ${city.code} and f.body ->> 'note' ~ '^[0-9]+-[0-9]+$'`);
  const ids = new Set(findings.map(({ id }) => id));
  expect([...saved].filter((id) => !ids.has(id))).toEqual([]);
  const notes = new Set(findings.map(({ note }) => note));
  expect([...handedIn].filter((note) => !notes.has(note))).toEqual([]);
  // two findings of one note: one capture became two
  expect(notes.size).toBe(findings.length);
  const files = localFiles(join(service.folder, 'files'));
  for (const finding of findings) {
    expect(finding.bound).toEqual(finding.photos);
    for (const digest of finding.photos)
      expect((await files.get(digest))?.equals(photos.get(digest)!)).toBe(true);
  }
  expect(await store.rows(sql`select id from conflict where city = ${city.code}`)).toEqual([]);
}
