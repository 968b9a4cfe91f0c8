import * as z from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  TARU_ACCEPT_EMBEDDED: flag,
});

export interface Config {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string | null;
  dataDir: string;
  /** Origin that browsers use; null means: whatever host they asked for, on loopback. */
  publicUrl: string | null;
  /** Number of own proxies in front; 0 takes the peer's address. */
  trustProxy: number;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  rateLimits: boolean;
  acceptEmbedded: boolean;
}

/** A setting that cannot be used; the message says which and what to write instead. */
export class ConfigError extends Error {}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads the environment once. Throws {@link ConfigError} with a sentence a person can act on. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(filled);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const e = parsed.data;
  if (e.RATE_LIMITS === 'off' && !loopback.has(e.HOST)) {
    throw new ConfigError(
      `RATE_LIMITS=off is accepted on loopback only, and HOST is ${e.HOST}. Remove one of the two.`,
    );
  }
  if (e.NODE_ENV === 'production' && !e.DATABASE_URL && !e.TARU_ACCEPT_EMBEDDED) {
    throw new ConfigError(
      'The embedded store does not survive a power cut. Set DATABASE_URL to a PostgreSQL 15+ with PostGIS 3.3+, or accept the risk with TARU_ACCEPT_EMBEDDED=1.',
    );
  }
  return {
    production: e.NODE_ENV === 'production',
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL ?? null,
    dataDir: e.DATA_DIR,
    publicUrl: e.PUBLIC_URL ?? null,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    rateLimits: e.RATE_LIMITS === 'on',
    acceptEmbedded: e.TARU_ACCEPT_EMBEDDED,
  };
}
