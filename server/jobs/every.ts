import type { Logger } from 'pino';

/** Does something now and then while the process lives; a failure is logged and tried again next time. */
export function every(milliseconds: number, deed: () => Promise<unknown>, log: Logger): void {
  const run = (): void => {
    deed().catch((error: unknown) => log.warn({ err: error }, 'a job failed'));
  };
  setInterval(run, milliseconds).unref();
}
