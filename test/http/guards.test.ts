import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mayNot, maySee } from '../../server/access/may.ts';
import { passwordTooWeak } from '../../server/access/passwords.ts';
import { admit } from '../../server/admit.ts';
import { addressKey, isLoopback } from '../../server/http/address.ts';
import { Refusal } from '../../server/refusal.ts';
import { createByteCache } from '../../server/tiles/byte-cache.ts';
import { tileBox, toTileUnits } from '../../server/tiles/tile-grid.ts';
import { likeness } from '../../server/workflows/likeness.ts';
import { readCoordinates } from '../../server/workflows/read-coordinates.ts';

const person = {
  id: '1',
  city: '12.71',
  username: 'rina',
  name: 'Rina',
  role: 'officer',
  unit: null,
  mustChangePassword: false,
} as const;

describe('rights', () => {
  it('are told by role, and a one-time password comes first', () => {
    expect(mayNot(null, { roles: ['citizen'] })).toBeNull();
    expect(mayNot(null, { roles: ['officer'] })).toBe('not-logged-in');
    expect(mayNot(person, { roles: ['planner'] })).toBe('not-allowed');
    expect(mayNot(person, { roles: ['officer'] })).toBeNull();
    const fresh = { ...person, mustChangePassword: true };
    expect(mayNot(fresh, { roles: ['citizen', 'officer'] })).toBe('password-must-change');
    expect(mayNot(fresh, { roles: ['officer'], beforePasswordChange: true })).toBeNull();
  });

  it('end at the border of the city', () => {
    expect(maySee(person, { city: '12.71', audience: 'staff' })).toBe(true);
    expect(maySee(person, { city: '81.03', audience: 'staff' })).toBe(false);
    expect(maySee(person, { city: null, audience: 'staff' })).toBe(false);
    expect(maySee(null, { city: '81.03', audience: 'public' })).toBe(true);
  });
});

describe('a password', () => {
  it.each([
    'pendek',
    'a'.repeat(12),
    'password1234',
    'P@ssw0rd12345',
    'Rahasia-2026!',
    'bismillah123456',
    'Petugas-Medan-2026',
    'qwertyuiop12',
    '123456789012',
    'rina.siregar.99',
    'kucing'.repeat(30),
    'Indonesia1945!',
    'admin-tata-ruang',
  ])('like %s is too weak', (password) => {
    expect(passwordTooWeak(password, 'rina')).toBe(true);
  });
  it.each([
    'sepatu-hijau-berenang',
    'correct horse battery staple',
    'xK9#mQ2$vL7z',
    'durian jatuh malam ini',
    'ひらがなとカタカナのあいことば',
  ])('like %s will do', (password) => expect(passwordTooWeak(password, 'rina')).toBe(false));
});

describe('whom a limit counts', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s as %s', (ip, key) => expect(addressKey(ip)).toBe(key));

  it('is one for every address of a /64, and never longer than an address, whatever a header says', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        const tail = `${addressKey(ip).replace('::/64', '')}:1:2:3:4`;
        expect(addressKey(tail)).toBe(addressKey(ip));
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(addressKey(text).length).toBeLessThanOrEqual(45);
      }),
    );
  });

  it('knows the machine itself', () => {
    expect(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
    expect(['10.0.0.1', '::2', '1127.0.0.1', '128.0.0.1'].some(isLoopback)).toBe(false);
  });
});

describe('what is admitted', () => {
  const Body = z.object({
    name: z.string(),
    inner: z.object({ n: z.number() }).nullable(),
    list: z.array(z.object({ a: z.string() })),
  });

  it('is the same as was sent, or a refusal that points at the key that is not known', () => {
    const right = { name: 'a', inner: { n: 1 }, list: [{ a: 'x' }] };
    expect(admit(Body, right)).toEqual(right);
    const places = [
      [{ ...right, extra: 1 }, '/extra'],
      [{ ...right, inner: { n: 1, 'a/b~c': 2 } }, '/inner/a~1b~0c'],
      [{ ...right, list: [{ a: 'x' }, { a: 'y', b: 1 }] }, '/list/1/b'],
      [{ ...right, constructor: 1 }, '/constructor'],
    ] as const;
    for (const [body, pointer] of places) {
      expect(() => admit(Body, body)).toThrowError(
        expect.objectContaining({ code: 'invalid-request', faults: [{ pointer, code: 'unknown-key' }] }),
      );
    }
  });

  it('is never anything but a value of the schema or a refusal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          expect(Body.safeParse(admit(Body, value)).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

describe('coordinates', () => {
  it('come back from the way people write them', () => {
    const lat = fc.double({ min: -11, max: 6, noNaN: true });
    const lon = fc.double({ min: 95, max: 141, noNaN: true });
    fc.assert(
      fc.property(lat, lon, fc.boolean(), (y, x, comma) => {
        const write = (value: number): string =>
          comma ? value.toFixed(6).replace('.', ',') : value.toFixed(6);
        const read = readCoordinates(comma ? `${write(y)} ${write(x)}` : `${write(y)}, ${write(x)}`);
        expect(read?.[0]).toBeCloseTo(x, 5);
        expect(read?.[1]).toBeCloseTo(y, 5);
      }),
    );
  });
  it.each([
    '3 35 06 LU 98 40 30 BT',
    'LU 3,585 BT 98,675',
    'N 3.585 E 98.675',
    '98.675 E, 3.585 N',
    "3°35.1'N 98°40.5'E",
    'lu 3° 35\' 6" bt 98° 40\' 30"',
  ])('are understood with letters on either side: %s', (text) => {
    const read = readCoordinates(text);
    expect(read?.[0]).toBeCloseTo(98.675, 5);
    expect(read?.[1]).toBeCloseTo(3.585, 5);
  });
  it.each([
    'N 3.585 N 98.675',
    'Blok B 7',
    '3 T',
    'Jl. Melati 7',
    '12.71',
    'TARU-1271-2026-000123',
    '95, 200',
    '3°35\'02"N',
    '',
    '1 2 3',
  ])('are not read into %s', (text) => {
    expect(readCoordinates(text)).toBeNull();
  });
});

describe('likeness of names', () => {
  it('is between nothing and one, and one only for the same name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = likeness(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
    expect(likeness('Kel. Medan Baru', 'MEDAN BARU')).toBe(1);
    expect(likeness('medn baru', 'Medan Baru')).toBeGreaterThan(likeness('medn baru', 'Medan Barat'));
    expect(likeness('Belawan', 'Sukamaju')).toBeLessThan(0.2);
  });
});

describe('a tile', () => {
  it('has its corners at 0 and 4096 and its neighbours beside it', () => {
    const index = fc.integer({ min: 1, max: 18 }).chain((z) =>
      fc.record({
        z: fc.constant(z),
        row: fc.integer({ min: 0, max: 2 ** z - 1 }),
        col: fc.integer({ min: 0, max: 2 ** z - 1 }),
      }),
    );
    fc.assert(
      fc.property(index, (tile) => {
        const [west, south, east, north] = tileBox(tile);
        const units = toTileUnits(tile);
        expect(units([west, 0])[0]).toBe(-64);
        expect(units([east, 0])[0]).toBe(4096 + 64);
        if (tile.row > 0) expect(units([0, north])[1]).toBe(-64);
        if (tile.row < 2 ** tile.z - 1) expect(units([0, south])[1]).toBe(4096 + 64);
      }),
    );
  });

  it('is made once for all who ask at once, again after a failure, and forgotten when memory is full', async () => {
    const cache = createByteCache(3000);
    let made = 0;
    const make = async (): Promise<Buffer> => Buffer.alloc(1000, ++made);
    const first = await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('a', make)]);
    expect([made, first[0]?.[0]]).toEqual([1, 1]);
    await expect(cache.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await cache.get('b', make);
    await cache.get('a', make);
    await cache.get('c', make);
    await cache.get('a', make);
    expect(made).toBe(3);
    await cache.get('b', make);
    expect(made).toBe(4);
  });
});
