import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, FindingSheet, Polygon } from '../../geodata/model/index.ts';
import { aCorrection } from '../support/records.ts';
import { rescueOf, tabletKey } from '../support/sealed.ts';
import type { Visitor } from '../support/visitor.ts';
import { Actor } from './support/actor.ts';
import {
  middleOf,
  oneStore,
  password,
  riversideHouse,
  type Stage,
  setStage,
  stageOn,
} from './support/stage.ts';

let stage: Stage;
let officer: Visitor;
beforeAll(async () => {
  await setStage(oneStore);
  stage = await stageOn(oneStore);
  officer = stage.service.visitor();
  await officer.logIn('rina', password);
});

/** A finding at a house by the river, as a tablet sends it. */
const finding = (pick: number): Finding => {
  const { geometry } = riversideHouse(stage.city, pick).building;
  return {
    id: uuidv7(),
    observedAt: new Date().toISOString(),
    geometry,
    fix: { position: middleOf(geometry), accuracyM: 5, at: new Date().toISOString() },
    placedBy: 'map',
    kind: 'setback',
    activity: null,
    buildingFunction: null,
    storeys: 1,
    heightM: null,
    builtOn: null,
    permitNumber: null,
    note: 'Dinding di tepi sungai.',
    photos: [],
    corrects: null,
    report: null,
  };
};
const send = async (body: Finding): Promise<FindingSheet> => {
  const answer = await officer.put<{ sheet: FindingSheet }>(`/api/findings/${body.id}`, body);
  expect(answer.status).toBe(200);
  return answer.json.sheet;
};
const moved = ({ geometry }: Finding, degrees: number): Polygon => ({
  type: 'Polygon',
  coordinates: (geometry as Polygon).coordinates.map((ring) =>
    ring.map(([x, y]) => [x + degrees, y] as [number, number]),
  ),
});
const enterDesk = async (name: string): Promise<Actor> => {
  const planner = await Actor.enter(stage, { name, screen: 'desk' });
  await planner.logIn('/perencana', 'dewi', password);
  await planner.reads(/^\d+ temuan$/);
  return planner;
};

describe('a planner', () => {
  it('sees what the tablet had said, which statements differ and where, and returns the finding with a question', async () => {
    const first = finding(1);
    const { answer } = await send(first);
    const own = {
      ...finding(1),
      provisional: {
        judgedAt: new Date().toISOString(),
        ruleSet: answer.ruleSet,
        pack: 'a'.repeat(64),
        outcome: 'complies' as const,
        verdicts: { 'river-setback': 'complies' as const },
      },
    };
    await send(own);
    for (const degrees of [0.00003, -0.00003]) {
      const correction = aCorrection(own.id, { fields: { geometry: moved(own, degrees) } });
      expect((await officer.put(`/api/corrections/${correction.id}`, correction)).status).toBe(200);
    }
    const planner = await enterDesk('returns');
    await planner.page.goto(`/perencana?open=${own.id}`);
    const panel = planner.page.getByRole('complementary', { name: 'Lembar temuan' });
    await planner.reads(/Di perangkat petugas hasil sementaranya lain: sesuai\./, panel);
    await planner.reads(/Umur paket wilayah di perangkat tidak diketahui\./, panel);
    await planner.reads('Dua keterangan berbeda: Tempat dan tapak', panel);
    await planner.shot('returned-01-two-places');
    await planner.press('Pakai versi B');
    await planner.reads(/3 perbaikan\. Catatan pertama tetap tersimpan\./, panel);
    expect(await panel.getByText('Dua keterangan berbeda').count()).toBe(0);

    await planner.page.keyboard.press('t');
    await planner.field('Pertanyaan kepada petugas').fill('Ada foto dari arah sungai?');
    await planner.shot('returned-02-question');
    await planner.press('Kembalikan temuan ini');
    await planner.reads('Dikembalikan dengan pertanyaan', panel);
    await planner.reads('Ada foto dari arah sungai?', panel);
    await planner.shot('returned-03-asked');

    const answered = aCorrection(own.id, { fields: { note: 'Foto menyusul besok.' } });
    await officer.put(`/api/corrections/${answered.id}`, answered);
    await planner.reads('Menunggu tinjauan', panel);
  });

  it('brings the emergency file of a tablet in, and reads what became of it', async () => {
    const saved = finding(2);
    const zip = await rescueOf(await tabletKey(officer), [[`PUT /api/findings/${saved.id}`, saved]], {
      'records/rusak.sealed': new Uint8Array(40),
    });
    const planner = await enterDesk('rescues');
    await planner.page.goto('/perencana?section=data');
    await planner.reads('Kiriman darurat');
    await planner.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'darurat.zip', mimeType: 'application/zip', buffer: zip });
    await planner.reads('1 diterima, 0 sudah ada.');
    await planner.reads(/rusak\.sealed: Kiriman tersegel ini tidak dapat dibuka di sini\./);
    await planner.page.getByText('Kiriman darurat').scrollIntoViewIfNeeded();
    await planner.shot('returned-04-emergency-file');
    await planner.page.goto(`/perencana?open=${saved.id}`);
    await planner.reads('Dinding di tepi sungai.', planner.page.getByRole('complementary'));
  });
});
