import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Koa from 'koa';

export interface Listening {
  /** `http://127.0.0.1:8080` */
  url: string;
  server: Server;
  /** Takes no more, lets what is under way end for a while, then hangs up. */
  close(): Promise<void>;
}

/** Milliseconds: slow senders of headers are dropped early; a photo over a bad line may take its time. */
const patience = { headers: 15_000, request: 300_000, keepAlive: 65_000, closing: 3_000 };

/** Serves the application. Port 0 takes any free one. */
export function listen(
  app: Pick<Koa, 'callback'>,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createServer({ maxHeaderSize: 16_384 }, app.callback());
  server.headersTimeout = patience.headers;
  server.requestTimeout = patience.request;
  server.keepAliveTimeout = patience.keepAlive;
  server.maxHeadersCount = 100;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve({ url: `http://${name}:${address.port}`, server, close: () => close(server) });
    });
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const hangUp = setTimeout(() => server.closeAllConnections(), patience.closing);
    server.close(() => {
      clearTimeout(hangUp);
      resolve();
    });
    server.closeIdleConnections();
  });
