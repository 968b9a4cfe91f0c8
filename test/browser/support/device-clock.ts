/**
 * A script for every page of a tablet whose clock is behind the real one by so many ms: a patrol of a quarter of an hour is told in a minute, and
 * nothing in it lies in the future. Readings of the GPS carry the device's time. `window.name` survives a reload; a new browser is told anew.
 */
export const lateClock = (behindMs: number): string => `(() => {
  const behind = () => Number(window.name || ${behindMs});
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() - behind());
    }
    static now() {
      return Real.now() - behind();
    }
  };
  globalThis.passTime = (ms) => {
    window.name = String(behind() - ms);
  };
  const watch = navigator.geolocation.watchPosition.bind(navigator.geolocation);
  navigator.geolocation.watchPosition = (told, failed, options) =>
    watch(
      ({ coords }) => {
        globalThis.lastRead = [coords.longitude, coords.latitude];
        told({ coords, timestamp: Date.now() });
      },
      (problem) => {
        globalThis.lastRead = null;
        failed?.(problem);
      },
      options,
    );
})();`;

/** What {@link lateClock} adds to a page. */
export interface LatePage {
  passTime(ms: number): void;
  /** The last reading that the page was given; null when the last word was that there is none. */
  lastRead?: readonly [lon: number, lat: number] | null;
}
