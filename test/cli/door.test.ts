import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handOver, type Order, serveVisitor } from '../../scripts/door-protocol.ts';
import type { Voice } from '../../scripts/verbs/verb.ts';
import { type Door, takeDoor, visit } from '../../server/store/door.ts';

describe('the door of a data directory', () => {
  let folder: string;
  let door: Door;
  const orders: Order[] = [];
  const said: string[] = [];
  const voice: Voice = {
    print: (line) => said.push(line),
    complain: (line) => said.push(line),
    progress: () => undefined,
  };

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'taru-door-')), 'data');
    orders.length = said.length = 0;
    door = (await takeDoor(folder))!;
    door.open((visitor) =>
      serveVisitor(visitor, async (order, { print }) => {
        orders.push(order);
        print('done');
        return 0;
      }),
    );
  });
  afterEach(async () => {
    await door.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  /** The address, which every account of the machine can read from `/proc/net/unix`. */
  const knockAs = async (line: string): Promise<string> => {
    const listed = await readFile('/proc/net/unix', 'utf8');
    const { createHash } = await import('node:crypto');
    const { realpathSync } = await import('node:fs');
    const name = `taru-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
    expect(listed).toContain(`@${name}`);
    const socket = connect(`\0${name}`);
    socket.write(line);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    await new Promise((resolve) => socket.once('close', resolve));
    return heard;
  };

  it('stays open when a visitor breaks off in the middle', async () => {
    const torn = Array.from({ length: 5 }, async () => {
      const socket = (await visit(folder))!;
      socket.on('error', () => undefined);
      socket.write(`${JSON.stringify({ argv: ['city', 'list'], cwd: '/' })}\n`);
      socket.destroy(new Error('a pipe that nobody reads any more'));
    });
    await Promise.all(torn);
    const socket = await visit(folder);
    expect(await handOver(socket!, { argv: ['city', 'list'], cwd: '/' }, voice)).toBe(0);
  });

  it('runs the verb of whoever can read the folder', async () => {
    const socket = await visit(folder);
    expect(await handOver(socket!, { argv: ['city', 'list'], cwd: '/' }, voice)).toBe(0);
    expect(said).toEqual(['done']);
    expect(orders).toEqual([{ argv: ['city', 'list'], cwd: '/' }]);
  });

  it.runIf(process.platform === 'linux')(
    'takes no order from another account of the machine, who knows the address but not the key',
    async () => {
      const order = { argv: ['user', 'add', 'mallory', '--city', '12.71', '--role', 'admin'], cwd: '/' };
      const heard = await knockAs(`${JSON.stringify(order)}\n`.padEnd(80));
      expect(heard).toMatch(/^[0-9a-f]{64}\n$/);
      expect(await knockAs(`${'0'.repeat(64)}\n${JSON.stringify(order)}\n`)).toMatch(/^[0-9a-f]{64}\n$/);
      expect(orders).toEqual([]);
    },
  );

  it('keeps its folder and its key to the account that runs the service', async () => {
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'door.key'))).mode & 0o777).toBe(0o600);
  });

  it('answers an order that is no order with a failure, and goes on', async () => {
    const socket = await visit(folder);
    socket!.write('no order\n');
    expect(await handOver(socket!, { argv: [], cwd: '/' }, voice)).toBe(2);
    const next = await visit(folder);
    expect(await handOver(next!, { argv: [], cwd: '/' }, voice)).toBe(0);
  });
});
