import { beforeAll, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { oneStore, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

it('says in plain words what the device refuses, and lets the work go on', async () => {
  const stage = await stageOn(oneStore);
  // without a place nothing is permitted: the browser denies the position by itself
  const officer = await Actor.enter(stage, { name: 'refused', screen: 'tablet' });
  const { page, context } = officer;
  await context.addInitScript(() => {
    const no = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    navigator.mediaDevices.getUserMedia = no;
    navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
    if ('wakeLock' in navigator) navigator.wakeLock.request = no;
  });
  await officer.logIn('/petugas', 'rina', password);
  await officer.mapStands();

  await officer.press(/Ketelitian posisi/);
  await officer.reads(
    'Izin lokasi ditolak. Buka pengaturan peramban untuk mengizinkan, atau geser peta dan ketuk tempatnya.',
  );
  await officer.reads('GPS ditolak');
  await officer.shot('refused-1-gps');

  await officer.press('Mulai tugas');
  await officer.press(officer.sheet().getByRole('button', { name: 'Mulai tugas' }));
  await officer.reads(/^Peramban menolak lokasi\. Izinkan di pengaturan, atau masukkan GPX/);
  await officer.reads(/^Perangkat tidak mau menjaga layar menyala\./);
  await officer.shot('refused-2-duty');

  await officer.press(officer.sheet().getByRole('button', { name: 'Tutup' }));
  await officer.press('Temuan');
  await officer.reads(/^Kamera tidak ditemukan di perangkat ini\./);
  await officer.shot('refused-3-camera');
  await officer.press('Lanjut tanpa foto');
  await officer.press('Pakai titik +');
  await officer.press('Rekam suara');
  await officer.reads('Mikrofon tidak diizinkan. Izinkan di pengaturan peramban, atau tulis catatannya.');
  await officer.shot('refused-4-microphone');
  await officer.press('Buang draf');
  await officer.press('Ya, buang');
  await page
    .locator('.strip')
    .getByRole('button', { name: /Bertugas/ })
    .tap();
  await officer.press('Akhiri tugas');
  await officer.press(officer.sheet().getByRole('alertdialog').getByRole('button', { name: 'Akhiri tugas' }));
  await officer.reads(/^Tugas terakhir selesai/);
});
