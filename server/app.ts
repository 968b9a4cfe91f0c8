import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import compress from 'koa-compress';
import type { Dependencies } from './dependencies.ts';
import { packFiles } from './files/pack-files.ts';
import { createSmallCopies } from './files/small-copies.ts';
import { createUploads } from './files/uploads.ts';
import { bindApiDocs } from './http/api-docs.ts';
import { createBind } from './http/bind.ts';
import { sealedBytes } from './http/delivery.ts';
import { bindHealth } from './http/health.ts';
import { identify } from './http/identify.ts';
import { createMetrics } from './http/metrics.ts';
import { tellProblems } from './http/problem.ts';
import { logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { State } from './http/state.ts';
import { staticFiles } from './http/static-files.ts';
import { bindUploads } from './http/uploads.ts';
import { every } from './jobs/every.ts';
import { keepForgetting } from './jobs/retention.ts';
import { Refusal } from './refusal.ts';
import { bindBuildings } from './routes/buildings.ts';
import { bindChanges } from './routes/changes.ts';
import { bindChecks } from './routes/checks.ts';
import { bindCities } from './routes/cities.ts';
import { bindFindings } from './routes/findings.ts';
import { bindPacks } from './routes/packs.ts';
import { bindPatrols } from './routes/patrols.ts';
import { bindPlaces } from './routes/places.ts';
import { bindPlans } from './routes/plans.ts';
import { bindPositions } from './routes/positions.ts';
import { bindRecords } from './routes/records.ts';
import { bindReports } from './routes/reports.ts';
import { bindRescue } from './routes/rescue.ts';
import { bindSealing } from './routes/sealing.ts';
import { bindSession } from './routes/session.ts';
import { bindSettings } from './routes/settings.ts';
import { bindSweep } from './routes/sweep.ts';
import { bindTiles } from './routes/tiles.ts';
import { bindZones } from './routes/zones.ts';
import { keyFolder, openKeyFolder } from './sealing/key-folder.ts';
import { createSealing } from './sealing/sealing.ts';
import { createPacks } from './workflows/pack/make-packs.ts';

const builtWeb = fileURLToPath(new URL('../dist/web', import.meta.url));

/** The service as a Koa application; listening is the caller's. `webRoot` is the folder of the built web client. */
export function createApp(with_: Dependencies & { webRoot?: string }): Koa<State> {
  const { config, log, ready, files } = with_;
  const app = new Koa<State>({ proxy: config.trustProxy > 0, maxIpsCount: config.trustProxy });
  app.on('error', (error: unknown) => log.debug({ err: error }, 'answer broken off'));
  const metrics = createMetrics();

  const health = new Router<State>();
  bindHealth(health, metrics, { ready });
  const api = new Router<State>();
  bindApiDocs(api);
  const uploads = createUploads(join(config.dataDir, 'uploads'), {
    path: '/api/uploads',
    maxBytes: sealedBytes,
  });
  bindUploads(api, uploads, config);
  every(hour, () => uploads.clear(), log);
  keepForgetting(with_);
  const sealing = createSealing(openKeyFolder(keyFolder(config.dataDir), with_.clock));
  const { store, clock } = with_;
  const bind = createBind(api, { config }, { store, clock, sealing, uploads });
  const copies = createSmallCopies(files, log);
  bindSession(bind, with_);
  bindChecks(bind, with_);
  bindFindings(bind, with_, { copies });
  bindRecords(bind, with_, { copies });
  bindPositions(bind, with_);
  bindSealing(bind, with_, sealing);
  bindRescue(bind, with_, sealing);
  bindReports(bind, with_);
  bindPlaces(bind, with_);
  bindCities(bind, with_);
  bindPlans(bind, with_);
  bindSweep(bind, with_);
  bindBuildings(bind, with_);
  bindZones(bind, with_);
  bindPatrols(bind, with_);
  bindSettings(bind, with_);
  bindChanges(bind, with_);
  bindTiles(bind, with_);
  const packs = createPacks({ ...with_, packs: packFiles(join(config.dataDir, 'packs')), copies });
  bindPacks(bind, with_, packs);
  every(hour, () => packs.prune(), log);

  app.use(logRequests(log, metrics));
  app.use(securityHeaders(config));
  app.use(tellProblems);
  app.use(
    compress({
      filter: (type) =>
        !type.startsWith('text/event-stream') && /text|json|javascript|svg|xml|wasm/.test(type),
    }),
  );
  app.use(staticFiles(with_.webRoot ?? builtWeb));
  app.use(refuseUntil(ready));
  app.use(identify(with_));
  app.use(health.routes());
  app.use(api.routes());
  app.use(api.allowedMethods());
  return app;
}

const hour = 3_600_000;

/** Until the store is migrated and seeded only `/healthz` and `/readyz` are answered. */
const refuseUntil =
  (ready: () => boolean): Middleware<State> =>
  async (ctx, next) => {
    if (!ready() && ctx.path !== '/healthz') throw new Refusal('starting', { retryAfter: 2 });
    await next();
  };
