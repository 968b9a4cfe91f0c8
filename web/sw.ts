import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

// Pages, scripts, styles, fonts and icons of one build. Tiles and answers are not its business: packs and the service have them.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// The page that brought the first version here is served by it from then on: it may never be loaded again before the signal goes.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Each face opens from the device first (Workbox looks at the path with its query), whatever the network does; screens of a face are paths under it. */
const faces = ['/petugas', '/perencana', '/aturan', '/sertifikat'];
for (const face of faces)
  registerRoute(
    new NavigationRoute(createHandlerBoundToURL(`${face}/index.html`), {
      allowlist: [new RegExp(`^${face}([/?]|$)`)],
    }),
  );
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|ogc|open311|petugas|perencana|aturan|sertifikat|healthz|readyz|metrics)([/?]|$)/],
  }),
);

/**
 * A new version waits until all pages of the old one are closed, or until a person asks for it on the only page that is open: on another page
 * somebody may be in the middle of a form. The answer goes back through the port that came with the question.
 */
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type !== 'SKIP_WAITING') return;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async (pages) => {
      const alone = pages.length <= 1;
      event.ports[0]?.postMessage(alone);
      if (alone) await self.skipWaiting();
    }),
  );
});
