import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Never logged, wherever it may turn up: bodies, addresses' queries, secrets. */
const redact = [
  'password',
  '*.password',
  'req.headers',
  'headers.cookie',
  'headers.authorization',
  'headers["x-tracking-code"]',
  'body',
  '*.body',
  'contact',
  '*.contact',
  'token',
  '*.token',
];

/** One line of JSON an event, on stdout. */
export const createLog = (config: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: config.logLevel, redact: { paths: redact, censor: '[redacted]' } });
