import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { eventsSince, lastEvent } from './support/events.ts';
import { crosshair, describeFinding, startPatrol } from './support/officer.ts';
import { besideOf, oneStore, password, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

it('lets an officer record with a telephone, and a planner reject it on a small desk', async () => {
  const stage = await stageOn(oneStore);
  const { store, city } = stage;
  const began = await lastEvent(store, city.code);
  const at = besideOf(riversideHouse(city, 1).building.geometry);

  const officer = await Actor.enter(stage, { name: 'phone-officer', screen: 'phone', at });
  await startPatrol(officer);
  await officer.shot('phone-officer-1-map');
  await officer.press('Aturan di sini?');
  await officer.reads(/Melanggar|Belum jelas|Sesuai|Zona/, officer.sheet());
  await officer.reads('di posisi GPS Anda');
  await officer.shot('phone-officer-2-rules');
  await officer.press('Tutup');

  await describeFinding(officer, { kind: 'Bangunan baru', note: 'Dinding baru.', photo: false });
  await officer.shot('phone-officer-3-what');
  await officer.press(officer.page.getByRole('button', { name: /Tempat/ }));
  await officer.shot('phone-officer-4-place');
  const [, aim] = await crosshair(officer);
  const sheet = await officer.sheet().boundingBox();
  expect(aim).toBeLessThan(sheet!.y);
  await officer.press(officer.page.getByRole('button', { name: /Apa/ }));
  await officer.press('Simpan dan kirim');
  await officer.reads('Melanggar sempadan sungai.');
  await officer.shot('phone-officer-5-verdict');
  await officer.press('Selesai');
  await officer.press(/Status pengiriman temuan/);
  await officer.reads('Menunggu tinjauan');
  await officer.shot('phone-officer-6-mine');

  const planner = await Actor.enter(stage, { name: 'small-desk-planner', screen: 'smallDesk' });
  await planner.logIn('/perencana', 'dewi', password);
  await planner.reads('Terhubung: perubahan muncul sendiri');
  await planner.press(planner.page.getByRole('row', { name: /Rina Siregar/ }).first());
  await planner.reads('Dinding baru.');
  await planner.mapStands();
  await planner.shot('small-desk-1-finding');
  await planner.press(/^Tolak/);
  await planner.press('Tolak temuan ini');
  await planner.reads('Tulis alasannya, paling sedikit 3 huruf.');
  await planner.field('Alasan menolak').fill('Sudah ditangani pada kasus lain.');
  await planner.shot('small-desk-2-rejecting');
  await planner.press('Tolak temuan ini');
  await planner.reads('Temuan ditolak.');
  await planner.shot('small-desk-3-rejected');

  await officer.page.reload();
  await officer.press(/Status pengiriman temuan/);
  await officer.reads('Ditolak', officer.sheet());
  expect(await eventsSince(store, city.code, began)).toEqual(['finding-received', 'finding-rejected']);
});
