import { readdirSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingSheet, ReportReceipt, ReportTrack } from '../../geodata/model/index.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { sealedBytes } from '../../server/http/delivery.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, aReport, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let officer: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
});
afterAll(() => service.close());

/** A photo as a telephone takes it: lying on its side, with place, maker and a canary in its metadata. */
const telephonePhoto = (background = '#7a9'): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background } })
    .composite([
      { input: { create: { width: 600, height: 300, channels: 3, background: '#b33' } }, left: 0, top: 0 },
    ])
    .jpeg()
    .withExif({
      IFD0: { Make: 'canary-maker', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '3/1 35/1 2/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const findingWith = async (...photos: Buffer[]): Promise<string> => {
  const finding = aFinding(town, { photos: photos.map(sha256) });
  expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
  return finding.id;
};
const sendPhoto = (id: string, bytes: Buffer, { as = officer, digest = sha256(bytes) } = {}) =>
  as.ask('PUT', `/api/findings/${id}/photos/${digest}`, { bytes, headers: { 'Content-Type': 'image/jpeg' } });

describe("an officer's photo", () => {
  it('is kept as it was taken, and shown upright without a trace of its metadata', async () => {
    const photo = await telephonePhoto();
    const id = await findingWith(photo);
    const answer = await sendPhoto(id, photo);
    expect([answer.status, answer.json]).toEqual([200, { sha256: sha256(photo), bytes: photo.length }]);
    const [listed] = (await officer.get<FindingSheet>(`/api/findings/${id}`)).json.photos;
    expect(listed).toMatchObject({ sha256: sha256(photo), bytes: photo.length });

    const shown = await officer.get(listed!.url);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    });
    const seen = await sharp(shown.bytes).metadata();
    expect([seen.format, seen.width, seen.height]).toEqual(['webp', 800, 1600]);
    expect([seen.exif, seen.xmp, seen.iptc, seen.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(shown.bytes.includes('canary-maker')).toBe(false);

    const original = await officer.get(`${listed!.url}?size=original`);
    expect(sha256(original.bytes)).toBe(sha256(photo));
    expect(original.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('is kept by a browser, but shown after a question to the service only', async () => {
    const photo = await telephonePhoto('#abc');
    const id = await findingWith(photo);
    await sendPhoto(id, photo);
    const path = `/api/findings/${id}/photos/${sha256(photo)}`;
    const { headers } = await officer.get(path);
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = { headers: { 'If-None-Match': headers.etag as string } };
    expect((await officer.ask('GET', path, again)).status).toBe(304);
    expect((await service.visitor().ask('GET', path, again)).status).toBe(401);
  });

  it('may be sent again and again', async () => {
    const photo = await telephonePhoto();
    const id = await findingWith(photo);
    const answers = await Promise.all([sendPhoto(id, photo), sendPhoto(id, photo), sendPhoto(id, photo)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await officer.get<FindingSheet>(`/api/findings/${id}`)).json.photos).toHaveLength(1);
  });

  it('is refused when the finding did not announce it, or it was damaged on the way', async () => {
    const photo = await telephonePhoto();
    const id = await findingWith(photo);
    const strange = await sharp(photo).resize(10).jpeg().toBuffer();
    expect(codeOf(await sendPhoto(id, strange))).toBe('photo-not-expected');
    expect(codeOf(await sendPhoto(id, photo.subarray(0, -1), { digest: sha256(photo) }))).toBe(
      'digest-mismatch',
    );
    expect((await officer.get<FindingSheet>(`/api/findings/${id}`)).json.photos).toEqual([]);
  });

  it('is nothing for another city, for nobody, and not under an address one may guess', async () => {
    const photo = await telephonePhoto();
    const id = await findingWith(photo);
    await sendPhoto(id, photo);
    const path = `/api/findings/${id}/photos/${sha256(photo)}`;
    const stranger = await loggedIn(service, await foundTown(service.store), 'planner');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await sendPhoto(id, photo, { as: stranger })).status).toBe(404);
    expect((await service.visitor().get(path)).status).toBe(401);
    for (const guess of [
      `/files/${sha256(photo)}`,
      `/${sha256(photo)}`,
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
    ]) {
      const answer = await service.visitor().get(guess);
      expect(answer.headers['content-type']).toMatch(/problem\+json|html/);
      expect(answer.bytes.toString()).not.toContain('devDependencies');
    }
  });
});

describe('a photo over a bad line', () => {
  const tus = { 'Tus-Resumable': '1.0.0' };
  const metadata = (digest: string): string => `sha256 ${Buffer.from(digest).toString('base64')}`;
  const begin = (as: Visitor, length: number, digest: string) =>
    as.ask('POST', '/api/uploads', {
      headers: { ...tus, 'Upload-Length': String(length), 'Upload-Metadata': metadata(digest) },
    });
  const goOn = (as: Visitor, path: string, offset: number, bytes: Buffer) =>
    as.ask('PATCH', path, {
      bytes,
      headers: { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    });
  const offsetOf = async (path: string): Promise<number> =>
    Number((await officer.ask('HEAD', path, { headers: tus })).headers['upload-offset']);

  it('goes on where it was cut off, and is bound by its digest', async () => {
    const photo = await telephonePhoto('#531');
    const id = await findingWith(photo);
    const begun = await begin(officer, photo.length, sha256(photo));
    expect(begun.status).toBe(201);
    const path = String(begun.headers.location);
    const half = Math.floor(photo.length / 2);
    expect((await goOn(officer, path, 0, photo.subarray(0, half))).status).toBe(204);
    expect(await offsetOf(path)).toBe(half);
    expect(codeOf(await sendPhoto(id, Buffer.alloc(0), { digest: sha256(photo) }))).toBe('digest-mismatch');
    expect((await goOn(officer, path, half, photo.subarray(half))).status).toBe(204);
    const bound = await sendPhoto(id, Buffer.alloc(0), { digest: sha256(photo) });
    expect([bound.status, bound.json]).toEqual([200, { sha256: sha256(photo), bytes: photo.length }]);
    expect((await officer.get(`/api/findings/${id}/photos/${sha256(photo)}`)).status).toBe(200);
    expect((await officer.ask('HEAD', path, { headers: tus })).status).toBe(404);
  });

  it('is taken by the client that tablets use', async () => {
    const photo = await telephonePhoto('#135');
    const id = await findingWith(photo);
    await new Promise<void>((resolve, reject) => {
      new Upload(photo, {
        endpoint: `${service.url}/api/uploads`,
        chunkSize: 2000,
        metadata: { sha256: sha256(photo) },
        headers: { Cookie: officer.cookie! },
        onSuccess: () => resolve(),
        onError: reject,
      }).start();
    });
    expect((await sendPhoto(id, Buffer.alloc(0), { digest: sha256(photo) })).status).toBe(200);
  });

  it('is nobody else’s, never larger than a sealed photo, and never without a digest', async () => {
    const digest = sha256('x');
    expect((await begin(service.visitor(), 10, digest)).status).toBe(401);
    expect((await begin(officer, sealedBytes + 1, digest)).status).toBe(413);
    expect((await begin(officer, 10, '../../etc/passwd')).status).toBe(400);
    const path = String((await begin(officer, 10, digest)).headers.location);
    const planner = await loggedIn(service, town, 'planner');
    expect((await goOn(planner, path, 0, Buffer.from('0123456789'))).status).toBe(404);
    expect((await planner.ask('DELETE', path, { headers: tus })).status).toBe(404);
    expect((await officer.get(path)).status).toBe(405);
    const cross = {
      ...tus,
      Origin: 'https://penyerang.example',
      'Upload-Length': '10',
      'Upload-Metadata': metadata(digest),
    };
    const refused = await officer.ask('POST', '/api/uploads', { headers: cross });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });
});

describe("a citizen's photo", () => {
  it('is kept as pixels only, and shown to its reporter and to staff of the city', async () => {
    const photo = await telephonePhoto('#246');
    const { report, code } = aReport(town, { photos: [sha256(photo)] });
    const citizen = service.visitor();
    const { number } = (await citizen.put<ReportReceipt>(`/api/reports/${report.id}`, report)).json;
    const path = `/api/reports/${report.id}/photos/${sha256(photo)}`;
    const withCode = { 'X-Tracking-Code': code };
    expect(codeOf(await citizen.ask('PUT', path, { bytes: photo }))).toBe('wrong-tracking-code');
    expect((await citizen.ask('PUT', path, { bytes: photo, headers: withCode })).status).toBe(200);

    const track = (await citizen.get<ReportTrack>(`/api/reports/${number}`, { headers: withCode })).json;
    const shown = await citizen.get(track.photos[0]!.url, { headers: withCode });
    expect((await sharp(shown.bytes).metadata()).exif).toBeUndefined();
    expect((await citizen.get(track.photos[0]!.url)).status).toBe(404);
    expect((await officer.get(track.photos[0]!.url)).status).toBe(200);

    const kept = readdirSync(service.folder, { recursive: true, encoding: 'utf8' });
    expect(kept.some((name) => name.endsWith(sha256(photo)))).toBe(false);
    expect(kept.some((name) => name.endsWith(`${sha256(photo)}.small.webp`))).toBe(true);
  });
});

describe('what is not a photo', () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#000' }, limitInputPixels: false });

  it.each<[string, () => Promise<Buffer>]>([
    [
      'an SVG that would run a script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a web page', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', () => flat(4, 4).gif().toBuffer()],
    ['a TIFF', () => flat(4, 4).tiff().toBuffer()],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj\n')],
    [
      'a name that lies: JPEG by its first bytes only',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 65)]),
    ],
    ['a bomb: 30,000 × 30,000 pixels in a few kilobytes', async () => pngHeaderOf(30_000, 30_000)],
    ['nothing', async () => Buffer.alloc(0)],
  ])('%s: refused, and not kept', async (_, make) => {
    const bytes = await make();
    const id = await findingWith(bytes);
    const answer = await sendPhoto(id, bytes);
    expect([answer.status, codeOf(answer)]).toEqual([415, 'not-a-photo']);
    const kept = readdirSync(service.folder, { recursive: true, encoding: 'utf8' });
    expect(kept.some((name) => name.includes(sha256(bytes)))).toBe(false);
  });

  it('a photo with a page behind it is shown without the page', async () => {
    const photo = Buffer.concat([await telephonePhoto(), Buffer.from('<script>canary()</script>')]);
    const id = await findingWith(photo);
    expect((await sendPhoto(id, photo)).status).toBe(200);
    const shown = await officer.get(`/api/findings/${id}/photos/${sha256(photo)}`);
    expect(shown.status).toBe(200);
    expect(shown.bytes.includes('canary')).toBe(false);
  });

  it('more than 15 MB is refused before it is read', async () => {
    const bytes = Buffer.alloc(15 * 1024 * 1024 + 1, 1);
    const id = await findingWith(bytes);
    const answer = await sendPhoto(id, bytes);
    expect([answer.status, codeOf(answer)]).toEqual([413, 'body-too-large']);
  });
});

/** A PNG that claims a size, with next to nothing behind it. */
function pngHeaderOf(width: number, height: number): Buffer {
  const word = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([word(data.length), named, word(crc32(named))]);
  };
  const header = Buffer.concat([word(width), word(height), Buffer.from([1, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
