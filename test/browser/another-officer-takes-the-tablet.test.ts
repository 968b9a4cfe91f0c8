import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { Actor } from './support/actor.ts';
import {
  dutiesOf,
  type Entered,
  expectFindings,
  expectSoundLog,
  findingsOf,
  visitsOf,
} from './support/ledger.ts';
import { type OwnTown, raiseTown } from './support/own-town.ts';
import {
  beginDuty,
  endDuty,
  inSheet,
  lookAgain,
  markAs,
  openRound,
  takeAlong,
} from './support/patrol-deeds.ts';
import { owner } from './support/photo.ts';
import { readableIn, readableOnDisk } from './support/readable.ts';
import { beginFinding, recordFinding } from './support/record-finding.ts';
import { noteOfSupervisor, publishRevisits, type Revisits } from './support/revisits.ts';
import { keyOwnersOn, onTheShelf, unsentOn } from './support/shelf.ts';
import { besideOf, password } from './support/stage.ts';
import { Tablet } from './support/tablet.ts';

const behindMs = 20 * 60_000;
const homeWithinMs = 60_000;
const away = [/ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/];
/** Where work is brought in. */
const bringing = /\/api\/(findings|visits|duties|tracks|uploads)(\/|\?|$)/;

let town: OwnTown;
let day: Revisits;
beforeAll(async () => {
  town = await raiseTown();
  day = await publishRevisits(town);
});
afterAll(() => town?.close());

it('carries what one officer left sealed while another works, each under the own name', async () => {
  const { own, patrol } = day;
  const place = besideOf(own.geometry as never);
  const tablet = await Tablet.unpack('shared', {
    url: town.process.url,
    at: place,
    behindMs,
    tolerate: away,
  });
  const since = new Date(await tablet.now());
  let step = 0;
  const shot = (name: string) => tablet.hands.shot(`shared-${String(++step).padStart(2, '0')}-${name}`);

  await tablet.open();
  await tablet.hands.giveName('rina', password);
  await tablet.hands.reads('±4 m');
  await tablet.hands.mapStands();
  await takeAlong(tablet.hands, shot);
  await town.process.kill();
  await tablet.network(false);
  const rinas = await rinaWorks(tablet);
  await tablet.hands.press('Menu');
  await tablet.hands.press('Keluar');
  await tablet.hands.reads(/^\d+ catatan Anda belum terkirim\. Tetap tersegel di perangkat ini/);
  await tablet.hands.reads('1 draf ikut tersegel dan muncul lagi saat Anda masuk.');
  await shot('rina-leaves');
  await tablet.hands.press('Ya, keluar');
  await tablet.hands.field('Nama pengguna').waitFor();
  await tablet.hands.reads('Anda sudah keluar di perangkat ini, tetapi layanan belum dapat diberi tahu.');
  await shot('rina-has-left');

  const secrets = [
    ...rinas.entered.map(({ note }) => note),
    rinas.draft,
    'Rina Siregar',
    owner,
    noteOfSupervisor,
    'Pondasi di Gang Seroja',
    own.note,
    day.colleagues.note,
  ];
  expect(await readableIn(tablet.hands.page, secrets)).toEqual([]);
  const left = await onTheShelf(tablet.hands.page);
  expect(left).toMatchObject({ 'finding ready': 3, 'finding draft': 1, 'visit ready': 1, 'duty ready': 2 });
  await tablet.kill();
  const pictures = rinas.entered.flatMap(({ photos }) => photos.map((it) => it.subarray(2000, 2064)));
  expect(
    await readableOnDisk(tablet.profile, [...secrets.filter((it) => it !== 'Rina Siregar'), ...pictures]),
  ).toEqual([]);

  await tablet.switchOn();
  await town.process.begin();
  await tablet.hands.context.route(bringing, (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  );
  await tablet.open();
  await tablet.hands.giveName('bima', password);
  await tablet.hands.reads('±4 m');
  await tablet.hands.mapStands();
  const bimas = await bimaWorks(tablet, shot);
  expect(await onTheShelf(tablet.hands.page)).toMatchObject({ ...left, 'finding ready': 4 });
  expect(await readableIn(tablet.hands.page, secrets)).toEqual([]);
  const bima = await personOf(tablet.hands);
  expect(await keyOwnersOn(tablet.hands.page)).toEqual([bima]);

  await tablet.hands.context.unroute(bringing);
  await expect.poll(() => unsentOn(tablet.hands.page), { timeout: homeWithinMs, interval: 250 }).toBe(1);
  expect((await onTheShelf(tablet.hands.page))['finding draft']).toBe(1);
  await tablet.hands.reads(/terkirim$/);
  await shot('all-carried');

  await tablet.hands.press('Menu');
  await tablet.hands.press('Keluar');
  await tablet.hands.press('Ya, keluar');
  await tablet.hands.giveName('rina', password);
  await tablet.hands.press('Lanjutkan temuan');
  await expect.poll(() => tablet.hands.field('Catatan').inputValue()).toBe(rinas.draft);
  await shot('rina-finds-her-draft');
  await tablet.hands.press('Simpan dan kirim');
  await tablet.hands.reads(/^Diterima server/);
  await expect.poll(() => unsentOn(tablet.hands.page)).toBe(0);

  await town.process.kill();
  await town.look((store) => expectOwnNames(store, since, { ...rinas, bimas }));
  await town.process.begin();

  async function rinaWorks({ hands }: Tablet) {
    await beginDuty(tablet);
    await hands.press(inSheet(hands, 'Tutup'));
    await tablet.walkTo([place[0] + 0.0002, place[1]], 3);
    await openRound(hands, '1. Pondasi di Gang Seroja');
    await lookAgain(hands, own.note);
    await markAs(hands, 'Bertambah parah', 'Sudah sampai atap.');
    await hands.press(inSheet(hands, 'Tutup'));
    const entered: Entered[] = [];
    for (const [n, photos] of [[480, 1500], [860], [640, 1200]].entries()) {
      const note = `Rina ${n + 1}: dinding di tepi sungai.`;
      entered.push(await recordFinding(hands, { kind: 'setback', note, place: 'gps', photos }));
      await hands.press('Selesai');
    }
    await endDuty(tablet);
    await hands.press(inSheet(hands, 'Tutup'));
    const draft = 'Rina 4: belum selesai dicatat.';
    const [photo] = await beginFinding(hands, {
      kind: 'building-new',
      note: draft,
      place: 'gps',
      photos: [720],
    });
    await hands.reads('Tersimpan');
    await hands.press(inSheet(hands, 'Tutup'));
    return { entered, draft, draftPhoto: photo! };
  }

  async function expectOwnNames(
    store: Store,
    from: Date,
    told: Awaited<ReturnType<typeof rinaWorks>> & { bimas: Entered },
  ): Promise<void> {
    const city = town.city.code;
    const of = (username: string) => findingsOf(store, city, username, from);
    const [ofRina, ofBima] = [await of('rina'), await of('bima')];
    const finished = ofRina.find(({ body }) => body.note === told.draft)!;
    const last: Entered = {
      id: finished.id,
      kind: 'building-new',
      note: told.draft,
      photos: [told.draftPhoto],
    };
    const { folder } = town;
    await expectFindings(store, { city, folder, rows: ofRina }, [...told.entered, last]);
    await expectFindings(store, { city, folder, rows: ofBima }, [told.bimas]);
    const carriers = new Map(ofRina.map(({ id, carrier }) => [id, carrier]));
    expect(told.entered.map(({ id }) => carriers.get(id))).toEqual([bima, bima, bima]);
    expect(carriers.get(last.id)).toBeNull();
    expect(ofBima.map(({ carrier }) => carrier)).toEqual([null]);
    const visits = await visitsOf(store, city, patrol.id);
    expect(visits.map(({ note, marks }) => [note, marks])).toEqual([
      ['Sudah sampai atap.', [{ finding: own.id, state: 'worse' }]],
    ]);
    expect(await dutiesOf(store, city, 'rina')).toMatchObject([{ patrol: patrol.id, marks: 2 }]);
    expect(await dutiesOf(store, city, 'bima')).toEqual([]);
    await expectSoundLog(store, city);
  }
}, 240_000);

/** He finds a colleague's work sealed, and brings his own. */
async function bimaWorks({ hands }: Tablet, shot: (name: string) => Promise<void>): Promise<Entered> {
  await hands.press(/Status pengiriman temuan/);
  await hands.reads(
    /\d+ catatan rekan tersimpan tersegel di perangkat ini\. Ikut terkirim; isinya tidak dapat dibaca/,
  );
  expect(await hands.sheet().getByText('Rina').count()).toBe(0);
  await shot('bima-sees-sealed-work');
  await hands.press(inSheet(hands, 'Tutup'));
  const note = 'Bima 1: pagar di atas saluran.';
  const entered = await recordFinding(hands, {
    kind: 'public-land',
    note,
    place: 'gps',
    photos: [540, 1100],
  });
  await hands.reads('Tersimpan di perangkat ini. Terkirim sendiri begitu ada jaringan.');
  await hands.reads(/^1 menunggu/);
  await shot('bima-has-recorded');
  await hands.press('Selesai');
  return entered;
}

/** The account that is logged in. */
const personOf = async ({ page }: Actor): Promise<string> => {
  const answer = await page.evaluate(() => fetch('/api/session').then((it) => it.json()));
  return (answer as { session: { person: { id: string } } }).session.person.id;
};
