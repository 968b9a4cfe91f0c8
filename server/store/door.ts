import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The exclusive hold on a data directory, and the door through which the command line reaches whoever holds it. */
export interface Door {
  /** From now on visitors are served; those who came earlier waited. */
  open(serve: (visitor: Socket) => void): void;
  close(): Promise<void>;
}

/**
 * Takes the data directory for this process, or returns null when another one has it. Two processes on one PGlite directory lose 91–98 % of
 * acknowledged rows, so this comes before opening it. The kernel frees the address when the holder dies: never stale, nothing to steal.
 */
export async function takeDoor(dataDir: string): Promise<Door | null> {
  makeFolder(dataDir);
  const address = addressOf(dataDir);
  const early: Socket[] = [];
  let serve: ((visitor: Socket) => void) | null = null;
  let key: Buffer = randomBytes(32);
  const server = createServer((visitor) =>
    challenge(visitor, key, () => (serve ? serve(visitor) : early.push(visitor))),
  );
  server.maxConnections = mostVisitors;
  if (!(await listen(server, address))) {
    if (process.platform === 'linux' || process.platform === 'win32' || (await knock(address))) return null;
    // Elsewhere the address is a file that outlives its holder: nobody answered, so it is nobody's.
    rmSync(address, { force: true });
    if (!(await listen(server, address))) return null;
  }
  key = writeKey(dataDir);
  return {
    open: (handler) => {
      serve = handler;
      for (const visitor of early.splice(0)) handler(visitor);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Takes the data directory, waiting up to `patienceMs` for its holder to leave. */
export async function waitForDoor(dataDir: string, patienceMs: number): Promise<Door | null> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const door = await takeDoor(dataDir);
    if (door || Date.now() >= until) return door;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A connection to the process that holds the data directory, or null when nobody does or it does not let us in. */
export async function visit(dataDir: string): Promise<Socket | null> {
  makeFolder(dataDir);
  const socket = await knock(addressOf(dataDir));
  const nonce = socket && (await readLine(socket));
  if (!nonce) return null;
  socket.write(`${proof(readFileSync(keyFile(dataDir)), nonce)}\n`);
  return socket;
}

/** Only who runs the service may look into its folder. */
const makeFolder = (dataDir: string): void => void mkdirSync(dataDir, { recursive: true, mode: 0o700 });
const keyFile = (dataDir: string): string => join(dataDir, 'door.key');

/** A new key for every hold. Whoever can read it may order; the address itself is open to everybody on the machine. */
function writeKey(dataDir: string): Buffer {
  const key = randomBytes(32);
  rmSync(keyFile(dataDir), { force: true });
  writeFileSync(keyFile(dataDir), key, { mode: 0o600, flag: 'wx' });
  return key;
}

/** The key itself is never said: who took the address before us would hear it. */
const proof = (key: Buffer, nonce: string): string => createHmac('sha256', key).update(nonce).digest('hex');
const lineLength = 64;
/** Visitors at once, and how long one may take to prove itself, ms. */
const mostVisitors = 64;
const patience = 5_000;

async function challenge(visitor: Socket, key: Buffer, admit: () => void): Promise<void> {
  const nonce = randomBytes(lineLength / 2).toString('hex');
  visitor.on('error', () => undefined);
  visitor.write(`${nonce}\n`);
  const said = Buffer.from((await readLine(visitor)) ?? '');
  const right = Buffer.from(proof(key, nonce));
  if (said.length === right.length && timingSafeEqual(said, right)) admit();
  else visitor.destroy();
}

/** The next {@link lineLength} letters and their line feed, no byte more; null when they do not come in time. */
function readLine(socket: Socket): Promise<string | null> {
  return new Promise((resolve) => {
    const settle = (line: string | null): void => {
      clearTimeout(timer);
      socket.off('readable', look).off('close', lost).off('end', lost);
      resolve(line);
    };
    const look = (): void => {
      const line = socket.read(lineLength + 1) as Buffer | null;
      if (line) settle(line.toString('latin1', 0, lineLength));
    };
    const lost = (): void => settle(null);
    const timer = setTimeout(lost, patience);
    socket.on('readable', look).once('close', lost).once('end', lost);
  });
}

function addressOf(dataDir: string): string {
  const name = `taru-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

const listen = (server: Server, address: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(address, () => resolve(true));
  });

const knock = (address: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
