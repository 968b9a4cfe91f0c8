import type { Middleware } from 'koa';
import helmet from 'koa-helmet';
import type { Config } from '../config.ts';

/** The optional raster under everything, off until somebody switches it on. */
const openStreetMap = 'https://tile.openstreetmap.org';

/**
 * Nothing from elsewhere, no inline script or style; small fonts stand inside the stylesheets. OpenLayers needs workers and images from
 * blobs; its inline styles go through the CSS object model, which a policy without `unsafe-inline` allows.
 */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): Middleware {
  const encrypted = publicUrl?.startsWith('https:') ?? false;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', openStreetMap],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    // OpenStreetMap serves no tiles to pages that hide where they come from; it learns the origin, never the address.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (ctx, next) => {
    ctx.set('Permissions-Policy', 'geolocation=(self), camera=(self), microphone=(self), payment=(), usb=()');
    return protect(ctx as never, next);
  };
}
