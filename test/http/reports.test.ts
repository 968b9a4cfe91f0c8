import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportReceipt, ReportTrack } from '../../geodata/model/index.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aReport, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf } from '../support/visitor.ts';

let service: Service;
let town: Town;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
});
afterAll(() => service.close());

const send = ({ report }: ReturnType<typeof aReport>) =>
  service.visitor().put<ReportReceipt>(`/api/reports/${report.id}`, report);
const follow = (number: string, code: string) =>
  service.visitor().get<ReportTrack>(`/api/reports/${number}`, { headers: { 'X-Tracking-Code': code } });

describe('a citizen without an account', () => {
  it('reports, gets a number, and follows it with the secret code', async () => {
    const sent = aReport(town);
    const receipt = await send(sent);
    expect(receipt.status).toBe(200);
    expect(receipt.json.number).toMatch(new RegExp(`^TARU-${town.code.replace('.', '')}-2026-L\\d{6}$`));
    const track = await follow(receipt.json.number, sent.code);
    expect(track.json).toMatchObject({
      number: receipt.json.number,
      status: 'received',
      text: sent.report.text,
      point: sent.report.point,
      timeline: [{ status: 'received', note: null }],
    });
    expect(track.headers['cache-control']).toBe('no-store');
  });

  it('sends it twice, or many times at once, and it is one report', async () => {
    const sent = aReport(town);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(sent)));
    expect(new Set(answers.map(({ bytes }) => bytes.toString())).size).toBe(1);
    const other = await send({ ...sent, report: { ...sent.report, text: 'Teks yang lain.' } });
    expect([other.status, codeOf(other)]).toEqual([409, 'same-id-other-content']);
    const [kept] = await service.store.rows<{ body: string }>(
      sql`select body::text as body from conflict where city = ${town.code} and thing_id = ${sent.report.id}`,
    );
    expect(kept!.body).toContain('Teks yang lain.');
    expect(kept!.body).not.toContain('canary');
  });

  it('cannot tell a wrong number from a wrong code', async () => {
    const sent = aReport(town);
    const { number } = (await send(sent)).json;
    const strip = (bytes: Buffer): string => bytes.toString().replace(/"requestId":"[^"]+"/, '');
    const refusals = await Promise.all([
      follow(number, 'kode-yang-salah'),
      follow(number, ''),
      follow(number.replace(/\d{6}$/, '999999'), sent.code),
      follow('TARU-9999-2026-L000001', sent.code),
      follow('bukan-nomor', sent.code),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(refusals.map(({ bytes }) => strip(bytes))).size).toBe(1);
  });

  it('reports from outside every city, and is told so', async () => {
    const sent = aReport(town, { point: { type: 'Point', coordinates: [-170, 60] } });
    const answer = await send(sent);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'city-unknown']);
  });
});

describe('who a reporter is', () => {
  it('stands apart, in no event, in no log and in no answer to staff', async () => {
    const sent = aReport(town);
    const { number } = (await send(sent)).json;
    const [contact] = await service.store.rows<{ name: string }>(
      sql`select name from report_contact where city = ${town.code} and report_id = ${sent.report.id}`,
    );
    expect(contact!.name).toBe('canary-name');
    const admin = await loggedIn(service, town, 'admin');
    const answers = [
      await admin.get('/api/reports'),
      await admin.get('/api/changes?limit=1000'),
      await admin.get(`/api/places?q=${number}`),
      await follow(number, sent.code),
    ];
    for (const { status, bytes } of answers) {
      expect(status).toBe(200);
      expect(bytes.toString()).not.toMatch(/canary|codeHash|code_hash/);
    }
    const events = await service.store.rows(sql`select data from event where city = ${town.code}`);
    expect(JSON.stringify(events)).not.toContain('canary');
    expect(service.logged.join('')).not.toMatch(new RegExp(`canary|${sent.code}`));
  });

  it('is not asked for by staff of another city either', async () => {
    const sent = aReport(town);
    await send(sent);
    const neighbour = await foundTown(service.store);
    const stranger = await loggedIn(service, neighbour, 'planner');
    expect((await stranger.get('/api/reports')).json).toEqual({ reports: [] });
  });
});

describe('guessing codes', () => {
  it('is stopped after ten wrong ones from an address, and the right one waits too', async () => {
    const limited = await startService(service.store, { env: { RATE_LIMITS: 'on' } });
    try {
      const visitor = limited.visitor();
      const guess = (code: string) =>
        visitor.get('/api/reports/TARU-1271-2026-L000001', { headers: { 'X-Tracking-Code': code } });
      const statuses: number[] = [];
      for (let i = 0; i < 12; i++) statuses.push((await guess(`tebakan-${i}`)).status);
      expect(statuses.slice(0, 10).every((status) => status === 404)).toBe(true);
      expect(statuses.slice(10)).toEqual([429, 429]);
    } finally {
      await limited.close();
    }
  });
});
