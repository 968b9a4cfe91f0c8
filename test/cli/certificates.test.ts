import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../geodata/geometry/index.ts';
import { type Certificate, certificateText, check } from '../../geodata/rules/index.ts';
import { runVerb } from '../../scripts/run-verb.ts';
import { readConfig } from '../../server/config.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';

let folder: string;
let service: Service;
let town: Town;
let finding: string;
let genuine: string;

async function taru(...argv: string[]): Promise<{ exit: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const voice = { print: say, complain: say, progress: () => undefined };
  const { store } = service;
  const exit = await runVerb({ store, config: readConfig({}), voice: voice as never, cwd: folder }, argv);
  return { exit, said: lines.join('\n') };
}

/** Replays a text as a file. */
async function replayed(text: string, ...more: string[]): Promise<{ exit: number; said: string }> {
  const file = join(folder, `${uuidv7()}.json`);
  await writeFile(file, text);
  return taru('replay', file, ...more);
}

/** A certificate as if the finding stood elsewhere: everything fits together, and nothing is true. */
function forged(): string {
  const { surroundings, answer } = JSON.parse(genuine) as Certificate;
  const made = { ...surroundings, permits: [], zones: [] };
  return certificateText(made, { ...check(made), checkedAt: answer.checkedAt }, finding);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taru-certificates-'));
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  const officer = await loggedIn(service, town, 'officer');
  const sent = aFinding(town);
  finding = sent.id;
  expect((await officer.put(`/api/findings/${finding}`, sent)).status).toBe(200);
  const file = join(folder, 'genuine.json');
  expect((await taru('certificate', finding, '--city', town.code, '--out', file)).exit).toBe(0);
  genuine = await readFile(file, 'utf8');
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a certificate is compared with the record', () => {
  it('names its finding, and is genuine to the byte', async () => {
    expect((JSON.parse(genuine) as Certificate).finding).toBe(finding);
    const { exit, said } = await replayed(genuine, '--city', town.code);
    expect({ exit, said }).toMatchObject({ exit: 0, said: expect.stringContaining('Asli') });
  });

  it('without the record, only the arithmetic is checked, and that is said', async () => {
    for (const text of [genuine, forged()]) {
      const { exit, said } = await replayed(text);
      expect(exit).toBe(0);
      expect(said).toContain('keaslian tidak diperiksa');
    }
  });

  it('with surroundings made up it replays, and is not from this record', async () => {
    const { exit, said } = await replayed(forged(), '--city', town.code);
    expect(exit).toBe(1);
    expect(said).toContain('Sama sampai ke byte');
    expect(said).toContain('BUKAN DARI CATATAN INI');
  });

  it('nor is one of another city, of no finding, or with a finding that nobody sent', async () => {
    const other = await foundTown(service.store);
    const { finding: _, ...nameless } = JSON.parse(genuine) as Certificate;
    const texts: [string, string][] = [
      [genuine, other.code],
      [`${canonicalJson(nameless)}\n`, town.code],
      [`${canonicalJson({ ...nameless, finding: uuidv7() })}\n`, town.code],
      [`${canonicalJson({ ...nameless, finding: 7 })}\n`, town.code],
    ];
    for (const [text, city] of texts) {
      const { exit, said } = await replayed(text, '--city', city);
      expect({ exit, said }).toMatchObject({
        exit: 1,
        said: expect.stringContaining('BUKAN DARI CATATAN INI'),
      });
    }
  });

  it('of a finding older than the digests nothing is known', async () => {
    const old = uuidv7();
    await service.store.rows(sql`
      insert into event_due (city, kind, actor, thing_kind, thing_id, data)
      values (${town.code}, 'finding-received', null, 'finding', ${old}, '{}'::jsonb)`);
    const text = `${canonicalJson({ ...(JSON.parse(genuine) as Certificate), finding: old })}\n`;
    const { exit, said } = await replayed(text, '--city', town.code);
    expect({ exit, said }).toMatchObject({ exit: 1, said: expect.stringContaining('tidak dapat diperiksa') });
  });

  it('of other rules exits 3, and of nothing at all is a sentence', async () => {
    const it = JSON.parse(genuine) as Certificate;
    it.ruleSet = '2020.1.1';
    it.answer.ruleSet = '2020.1.1';
    expect((await replayed(`${canonicalJson(it)}\n`)).exit).toBe(3);
    const empty = await replayed('{"kind":"patrol-taru-certificate","surroundings":{},"answer":{}}');
    expect(empty).toMatchObject({ exit: 2, said: expect.stringContaining('bukan sertifikat') });
  });
});

describe('what is told to who asks for the wrong thing', () => {
  it('of an id that is none, before anything else is asked for', async () => {
    expect(await taru('certificate', '123')).toEqual({
      exit: 2,
      said: '"123" bukan nomor temuan. Nomor yang lengkap tertulis di lembar temuan, seperti 01999999-0000-7000-8000-000000000001.',
    });
  });

  it('a certificate is no PDF: nothing is written, and where paper comes from is said', async () => {
    const out = join(folder, 'sertifikat.pdf');
    const { exit, said } = await taru('certificate', finding, '--city', town.code, '--out', out);
    expect(exit).toBe(2);
    expect(said).toContain('berakhir .json');
    expect(said).toContain(`/sertifikat/?temuan=${finding}`);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  it('what was changed is told by the names that people use', async () => {
    const it = JSON.parse(genuine) as Certificate;
    const verdict = it.answer.verdicts.find(({ rule }) => rule === 'kdb')!;
    verdict.probability = 0.123;
    const { exit, said } = await replayed(`${canonicalJson(it)}\n`);
    expect(exit).toBe(1);
    expect(said).toMatch(/Yang berbeda: .+: kemungkinan melanggar \(verdicts\[kdb\]\.probability\)\./);
  });

  it('on a terminal the answer of today’s rules stands in sentences', async () => {
    const it = JSON.parse(genuine) as Certificate;
    it.ruleSet = '2020.1.1';
    it.answer.ruleSet = '2020.1.1';
    const { said } = await replayed(`${canonicalJson(it)}\n`, '--sentences');
    expect(said).toMatch(/^1\. (Melanggar|Belum jelas|Sesuai)/m);
    expect(said).not.toContain('{');
  });
});
