import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { ExitCode, Voice } from './verbs/verb.ts';

/** What the command line says through the door: one line of JSON. */
export interface Order {
  argv: string[];
  cwd: string;
}
/** What comes back, a line each. */
type Frame =
  | { print: string }
  | { complain: string }
  | { progress: [label: string, share: number] }
  | { exit: ExitCode };

/** Hands a verb to the process that holds the store and speaks what comes back. */
export function handOver(socket: Socket, order: Order, voice: Voice): Promise<ExitCode> {
  socket.write(`${JSON.stringify(order)}\n`);
  return new Promise((resolve) => {
    let exit: ExitCode = 2;
    const lines = createInterface({ input: socket });
    // it says again what the socket says, and nobody hearing that would end the process
    lines.on('error', () => undefined);
    lines.on('line', (line) => {
      const frame = JSON.parse(line) as Frame;
      if ('print' in frame) voice.print(frame.print);
      else if ('complain' in frame) voice.complain(frame.complain);
      else if ('progress' in frame) voice.progress(...frame.progress);
      else exit = frame.exit;
    });
    lines.on('close', () => resolve(exit));
    socket.on('error', () => resolve(2));
  });
}

/** Serves one visitor at the door: reads the order, runs it with a voice that travels back. */
export function serveVisitor(socket: Socket, run: (order: Order, voice: Voice) => Promise<ExitCode>): void {
  const send = (frame: Frame): void => {
    if (socket.writable) socket.write(`${JSON.stringify(frame)}\n`);
  };
  socket.on('error', () => undefined);
  const lines = createInterface({ input: socket });
  // a visitor that breaks off must not take the server along
  lines.on('error', () => undefined);
  lines.once('line', async (line) => {
    const voice: Voice = {
      print: (text) => send({ print: text }),
      complain: (text) => send({ complain: text }),
      progress: (label, share) => send({ progress: [label, share] }),
    };
    const exit = await Promise.resolve(line)
      .then((text) => run(JSON.parse(text) as Order, voice))
      .catch((): ExitCode => 2);
    send({ exit });
    socket.end();
  });
}
