import { existsSync } from 'node:fs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of `CHROMIUM`, else the first known one on this machine, else null. */
export const findChromium = (env: Record<string, string | undefined>): string | null =>
  env.CHROMIUM || (known.find((path) => existsSync(path)) ?? null);
