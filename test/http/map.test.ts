import { gunzipSync } from 'node:zlib';
import MVT from 'ol/format/MVT.js';
import type Polygon from 'ol/geom/Polygon.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { permitState } from '../../geodata/rules/index.ts';
import type { CityFacts, Place } from '../../geodata/wire/places.ts';
import { drawLayer, grantPermits } from '../support/land.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { type Answer, codeOf } from '../support/visitor.ts';

let service: Service;
let town: Town;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
});
afterAll(() => service.close());

const tileAt = ([lon, lat]: [number, number], z: number): { row: number; col: number } => {
  const n = 2 ** z;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return { col: Math.floor(((lon + 180) / 360) * n), row: Math.floor(y * n) };
};
const pathOf = (collection: string, spot: [number, number], z: number, more = ''): string => {
  const { row, col } = tileAt(spot, z);
  return `/ogc/collections/${collection}/tiles/WebMercatorQuad/${z}/${row}/${col}?city=${town.code}${more}`;
};
const factsOf = async (): Promise<CityFacts> =>
  (await service.visitor().get<CityFacts>(`/api/cities/${town.code}`)).json;
const readTile = (bytes: Buffer) =>
  new MVT({ layerName: 'layer' }).readFeatures(new Uint8Array(gunzipSync(bytes)).buffer);
const gzip = { headers: { 'Accept-Encoding': 'gzip' } };

describe('a vector tile', () => {
  it('holds what lies there, with its public attributes, in the tile’s own units', async () => {
    const answer = await service.visitor().get(pathOf('zones', town.spot(-5, 5), 17), gzip);
    expect(answer.status, service.logged.filter((l) => l.includes('bug')).join()).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
    });
    const features = readTile(answer.bytes);
    expect(features.map((feature) => feature.get('code')).sort()).toEqual(['K-2', 'R-2']);
    for (const feature of features) {
      expect(feature.get('layer')).toBe('zones');
      expect(feature.get('id')).toMatch(/^[0-9a-f-]{36}$/);
      const flat = (feature.getGeometry() as unknown as Polygon).getFlatCoordinates();
      expect(Math.min(...flat)).toBeGreaterThanOrEqual(-65);
      expect(Math.max(...flat)).toBeLessThanOrEqual(4096 + 65);
    }
  });

  it('may be kept for good under its version, else is asked for again with its tag', async () => {
    const { layers } = await factsOf();
    const version = layers.find(({ id }) => id === 'zones')!.version;
    const kept = await service.visitor().get(pathOf('zones', town.spot(0, 0), 16, `&v=${version}`), gzip);
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const asked = await service.visitor().get(pathOf('zones', town.spot(0, 0), 16, '&v=lama'), gzip);
    expect(asked.headers['cache-control']).toBe('public, no-cache');
    const again = await service.visitor().get(pathOf('zones', town.spot(0, 0), 16), {
      headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': String(asked.headers.etag) },
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('is empty where nothing lies, and refused where no tile is', async () => {
    expect((await service.visitor().get(pathOf('zones', town.spot(20_000, 0), 16))).status).toBe(204);
    expect((await service.visitor().get(pathOf('buildings', town.spot(0, 0), 16))).status).toBe(204);
    expect((await service.visitor().get(pathOf('parcels', town.spot(-90, -90), 12))).status).toBe(204);
    const wrong = `/ogc/collections/zones/tiles/WebMercatorQuad`;
    expect((await service.visitor().get(`${wrong}/3/8/0?city=${town.code}`)).status).toBe(404);
    expect((await service.visitor().get(`${wrong}/19/0/0?city=${town.code}`)).status).toBe(400);
    expect((await service.visitor().get(`${wrong}/3/a/0?city=${town.code}`)).status).toBe(400);
    expect((await service.visitor().get(pathOf('findings', town.spot(0, 0), 16))).status).toBe(404);
  });

  it('tells no owner, applicant or unit, whoever asks and however', async () => {
    for (const collection of ['zones', 'permits', 'parcels', 'boundaries', 'roads']) {
      for (const z of [14, 16, 18]) {
        const { bytes, status } = await service
          .visitor()
          .get(pathOf(collection, town.spot(-92, -92), z), { headers: { 'Accept-Encoding': 'identity' } });
        expect(status).toBeLessThan(300);
        expect(bytes.toString('latin1')).not.toContain('canary');
      }
    }
  });

  /** The news of an import reaches the server's memory by a notice of the store, a moment after its commit. */
  const asked = (spot: [number, number], arrived: (answer: Answer) => boolean) =>
    vi.waitFor(
      async () => {
        const answer = await service.visitor().get(pathOf('rivers', spot, 16), gzip);
        expect(arrived(answer)).toBe(true);
        return answer;
      },
      { timeout: 5000 },
    );

  it('changes with the next import, and its version with it', async () => {
    const spot = town.spot(-300, 300);
    expect((await service.visitor().get(pathOf('rivers', spot, 16))).status).toBe(204);
    await drawLayer(service.store, town.code, 'rivers', [
      { geometry: town.house(-310, 290, -290, 310) as never, properties: { name: 'Sungai Cerita' } },
    ]);
    await service.store.notify(town.code);
    const drawn = await asked(spot, (answer) => answer.status === 200);
    expect(readTile(drawn.bytes).map((feature) => feature.get('name'))).toEqual(['Sungai Cerita']);
    const version = (await factsOf()).layers.find(({ id }) => id === 'rivers')!.version;
    await drawLayer(service.store, town.code, 'rivers', [
      { geometry: town.house(-310, 290, -290, 310) as never, properties: { name: 'Sungai Baru' } },
    ]);
    const before = drawn.headers.etag;
    await service.store.notify(town.code);
    const redrawn = await asked(spot, (answer) => answer.headers.etag !== before);
    expect(readTile(redrawn.bytes).map((feature) => feature.get('name'))).toEqual(['Sungai Baru']);
    expect((await factsOf()).layers.find(({ id }) => id === 'rivers')!.version).not.toBe(version);
  });
});

describe('the features of a layer', () => {
  const inBox = (layer: string, as = service.visitor()) => {
    const [west, south] = town.spot(-200, -200);
    const [east, north] = town.spot(200, 200);
    return as.get<{ features: { properties: object }[]; numberMatched: number }>(
      `/api/cities/${town.code}/features/${layer}?bbox=${[west, south, east, north].join(',')}`,
    );
  };

  it('come as GeoJSON with the attributes that the layer names', async () => {
    const parcels = await inBox('parcels');
    expect(parcels.headers['content-type']).toMatch(/^application\/geo\+json/);
    expect(parcels.json.features.map(({ properties }) => properties)).toEqual([
      { number: '02.01.04.05.1.00123', address: 'Jl. Melati No. 7' },
    ]);
    expect((await inBox('permits')).json.features[0]!.properties).toEqual({
      number: expect.stringMatching(/^SK-PBG/),
      kind: 'pbg',
      state: 'in-force',
      storeys: 2,
      function: 'hunian',
    });
    expect((await inBox('zones')).json.numberMatched).toBe(2);
  });

  it('give permits the state that the rules give them, whatever the office wrote', async () => {
    const days = [null, '2020-05-05', '2099-01-01'];
    const statuses = [
      null,
      'Terbit',
      'DICABUT',
      'Tidak Aktif',
      'Menunggu Verifikasi',
      'Kadaluarsa',
      'Non-Aktif',
      'Tidak diterbitkan',
      'Gagal terbit',
      'Tidak lagi berlaku',
      'Penerbitan dihentikan',
      'Void',
      'Avoided',
      'Arsip',
      '-',
      '',
      'In-force',
    ];
    const permits = statuses.flatMap((status, i) =>
      days.flatMap((validTo, j) =>
        days.map((revokedOn, k) => ({
          number: `NEGERI-${i}${j}${k}`,
          geometry: town.house(
            200 + i * 10,
            200 + (j * 3 + k) * 10,
            205 + i * 10,
            205 + (j * 3 + k) * 10,
          ) as never,
          issuedOn: k === 2 && j === 0 && i > 4 ? '2098-01-01' : '2020-01-01',
          status,
          validTo,
          revokedOn,
        })),
      ),
    );
    await grantPermits(service.store, town.code, permits);
    const today = new Date().toISOString().slice(0, 10);
    const box = [...town.spot(190, 190), ...town.spot(390, 310)].join(',');
    const { json } = await service
      .visitor()
      .get<{ features: { properties: { number: string; state: string } }[] }>(
        `/api/cities/${town.code}/features/permits?bbox=${box}`,
      );
    const told = Object.fromEntries(
      json.features.map(({ properties }) => [properties.number, properties.state]),
    );
    expect(told).toEqual(
      Object.fromEntries(permits.map((permit) => [permit.number, permitState(permit as never, today)])),
    );
    expect(new Set(Object.values(told)).size).toBe(5);
  });

  it('of a staff layer are for staff of the city', async () => {
    expect((await inBox('units', await loggedIn(service, town, 'planner'))).json.numberMatched).toBe(1);
    const stranger = await loggedIn(service, await foundTown(service.store), 'admin');
    expect([(await inBox('units')).status, (await inBox('units', stranger)).status]).toEqual([404, 404]);
    const tile = pathOf('units', town.spot(-250, 0), 16);
    const planner = await loggedIn(service, town, 'planner');
    const drawn = await planner.get(tile, gzip);
    expect([drawn.status, drawn.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    expect([(await service.visitor().get(tile)).status, (await stranger.get(tile)).status]).toEqual([
      404, 404,
    ]);
    expect((await factsOf()).layers.map(({ id }) => id)).not.toContain('units');
  });

  it.each(['1,2,3', '0,0,90,90', '99,3,98,4', '99,3,99.1', 'a,b,c,d', '1e9,0,2,3', '..,..,..,..'])(
    'in no box (%s): refused',
    async (bbox) => {
      const answer = await service.visitor().get(`/api/cities/${town.code}/features/zones?bbox=${bbox}`);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid-request']);
    },
  );

  it('boundaries in a box as wide as the country: a list needs them all', async () => {
    const answer = await service
      .visitor()
      .get(`/api/cities/${town.code}/features/boundaries?bbox=95,-11,141,6&limit=2000`);
    expect(answer.status).toBe(200);
  });
});

describe('a face that opens', () => {
  it('learns the city, its plan, layers, activities and extent', async () => {
    const facts = await factsOf();
    expect(facts.city.code).toBe(town.code);
    expect(facts.plan).toMatchObject({ status: 'in-force', zones: 2, validFrom: '2020-01-01' });
    expect(facts.activities).toEqual([{ code: 'rumah', name: 'rumah' }]);
    const [lon, lat] = town.spot(-500, -500);
    expect(facts.extent[0]).toBeCloseTo(lon, 6);
    expect(facts.extent[1]).toBeCloseTo(lat, 6);
    expect(facts.layers.find(({ id }) => id === 'parcels')).toMatchObject({ features: 1 });
    expect((await service.visitor().get('/api/cities/99.99')).status).toBe(404);
    expect(
      (await service.visitor().get<{ cities: { code: string }[] }>('/api/cities')).json.cities.map(
        ({ code }) => code,
      ),
    ).toContain(town.code);
  });
});

describe('searching a place', () => {
  const find = async (q: string, as = service.visitor()): Promise<Place[]> =>
    (await as.get<{ places: Place[] }>(`/api/places?q=${encodeURIComponent(q)}&city=${town.code}`)).json
      .places;

  it.each<[string, string, string]>([
    ['sukamaju', 'kelurahan', 'Sukamaju'],
    ['Kel. Suka Maju', 'kelurahan', 'Sukamaju'],
    ['sukmaju', 'kelurahan', 'Sukamaju'],
    ['kecamatan cerita barat', 'kecamatan', 'Cerita Barat'],
    ['titi rantei', 'kelurahan', 'Titi Rantai'],
    ['melati 7', 'address', 'Jl. Melati No. 7'],
    ['02.01.04.05', 'parcel', '02.01.04.05.1.00123'],
    ['kenanga', 'road', 'Jalan Kenanga'],
  ])('%s finds the %s %s', async (q, kind, name) => {
    expect((await find(q))[0]).toMatchObject({ kind, name });
  });

  it('finds a permit by its number, and a case for staff only', async () => {
    const [permit] = await find(`SK-PBG-1271-`);
    expect(permit).toMatchObject({ kind: 'permit', detail: 'PBG' });
    const officer = await loggedIn(service, town, 'officer');
    const planner = await loggedIn(service, town, 'planner');
    const finding = aFinding(town);
    await officer.put(`/api/findings/${finding.id}`, finding);
    const { number } = (
      await planner.post<{ number: string }>(`/api/findings/${finding.id}/case`, {
        id: finding.id,
        reason: 'Di luar izin.',
      })
    ).json;
    expect((await find(number, planner))[0]).toMatchObject({ kind: 'case', name: number });
    expect((await find(number)).map(({ kind }) => kind)).not.toContain('case');
  });

  it.each<[string, number, number]>([
    ['3.58, 98.67', 98.67, 3.58],
    ['3,58 98,67', 98.67, 3.58],
    ['3,58; 98,67', 98.67, 3.58],
    ['98.67 3.58', 98.67, 3.58],
    ['-8.5, 140.4', 140.4, -8.5],
    [`3°35'02"N 98°40'12"E`, 98.67, 3.583889],
    ['3°35′02″ LU, 98°40′12″ BT', 98.67, 3.583889],
    ["8° 30' LS 140° 24' BT", 140.4, -8.5],
  ])('reads the coordinates %s', async (q, lon, lat) => {
    const [place] = await find(q);
    expect(place!.kind).toBe('coordinates');
    expect(place!.point[0]).toBeCloseTo(lon, 5);
    expect(place!.point[1]).toBeCloseTo(lat, 5);
  });

  it.each(["'; drop table permit; --", '%%', '100%', '_____', '\\\\', '(((', '🏠🏠', 'a'.repeat(120)])(
    'takes %s for words',
    async (q) => {
      expect(Array.isArray(await find(q))).toBe(true);
    },
  );
});
