import { uuidv7 } from 'uuidv7';
import { boxOf } from '../../../geodata/geometry/index.ts';
import type { Position } from '../../../geodata/model/index.ts';
import { hashPassword } from '../../../server/access/passwords.ts';
import { countFeaturesIn, selectBoundaryArea, selectBoundaryId } from '../../../server/queries/pack-area.ts';
import { insertPerson } from '../../../server/queries/person.ts';
import { buildWeb } from '../../build-web.ts';
import { findChromium } from '../../find-chromium.ts';
import { seedSampleCity } from '../../seed-sample-city.ts';
import type { Voice } from '../../verbs/verb.ts';
import type { Figure } from '../measure.ts';
import { type Place, withStore } from '../place.ts';
import { withService } from '../service.ts';
import { benchField } from './field.ts';
import { makePack } from './make-pack.ts';

/** Of middling size: 36,000 buildings. */
const kecamatan = 'Medan Denai';
const account = { username: 'ukur', password: 'lampu-biru-menari-77' };
/** What is drawn of each thing on the ground. */
const drawn = ['buildings', 'parcels', 'roads'];

/** The pack of a kecamatan: how large, how long in the making; with `face`, also the officers' face with it. */
export async function benchOut(place: Place, voice: Voice, { face }: { face: boolean }): Promise<Figure[]> {
  const { DATA_DIR: dataDir } = place.env;
  if (face) await buildWeb();
  const made = await withStore(place, async (store) => {
    const now = new Date();
    const city = await seedSampleCity(store, {
      buildings: Number.POSITIVE_INFINITY,
      kecamatan,
      now,
      progress: () => undefined,
      tell: voice.complain,
    });
    await insertPerson(store, {
      id: uuidv7(),
      username: account.username,
      name: 'Petugas Ukur',
      role: 'officer',
      unit: null,
      city: city.code,
      passwordHash: await hashPassword(account.password),
      mustChangePassword: false,
    });
    const { figures } = await makePack(store, { city: city.code, kecamatan, dataDir });
    const id = (await selectBoundaryId(store, city.code, kecamatan))!;
    const { geometry } = (await selectBoundaryArea(store, city.code, id))!;
    const [west, south, east, north] = boxOf(geometry);
    const at: Position = [(west + east) / 2, (south + north) / 2];
    const counts = new Map<number, number>();
    for (let zoom = 14; zoom <= 18; zoom++)
      counts.set(zoom, await countFeaturesIn(store, city.code, drawnAt(zoom), viewAt(at, zoom)));
    return { figures, at, counts };
  });
  const executablePath = findChromium(process.env);
  if (!face || !executablePath) return made.figures;
  const { figures, at, counts } = made;
  let stopService = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stopService = resolve;
  });
  let came: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => {
    came = resolve;
  });
  const service = withService(place, async (address) => {
    came(address);
    await stopped;
  });
  const patrolled = {
    executablePath,
    url: await Promise.race([url, service.then(() => '')]),
    account,
    at,
    kecamatan,
    stop: async () => {
      stopService();
      await service;
    },
    inView: async (zoom: number) => counts.get(zoom) ?? 0,
  };
  try {
    return [...figures, ...(await benchField(patrolled))];
  } finally {
    await patrolled.stop();
  }
}

/** Parcels are drawn from zoom 16 on. */
const drawnAt = (zoom: number): string[] => drawn.filter((layer) => layer !== 'parcels' || zoom >= 16);

/** What a tablet's screen shows around a place, degrees. */
function viewAt([lon, lat]: Position, zoom: number): [number, number, number, number] {
  const perPixel = 360 / 256 / 2 ** zoom;
  const [x, y] = [(1280 / 2) * perPixel, (680 / 2) * perPixel];
  return [lon - x, lat - y, lon + x, lat + y];
}
