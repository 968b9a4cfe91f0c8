import type { TrackFix } from '../../../geodata/model/index.ts';

/** What a file of another logger holds. */
export interface Gpx {
  /** In the order of the file; loggers do not say how sure they are. */
  fixes: TrackFix[];
  /** Points without a time or outside of the world: nobody can say when or where they were. */
  unusable: number;
}

/** Largest file that is read, bytes. */
export const gpxMostBytes = 20 * 1024 * 1024;

/** Reads the track points of a GPX file (1.0 and 1.1); null when it is none. */
export function readGpx(text: string): Gpx | null {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.documentElement.localName !== 'gpx' || document.querySelector('parsererror')) return null;
  const points = [...document.getElementsByTagNameNS('*', 'trkpt')];
  const fixes = points.map(fixOf).filter((fix) => fix !== null);
  return { fixes, unusable: points.length - fixes.length };
}

function fixOf(point: Element): TrackFix | null {
  const lat = numberOf(point.getAttribute('lat'));
  const lon = numberOf(point.getAttribute('lon'));
  const at = Date.parse(point.getElementsByTagNameNS('*', 'time')[0]?.textContent?.trim() ?? '');
  const usable = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && Number.isFinite(at);
  return usable ? { at: new Date(at).toISOString(), position: [lon, lat], accuracyM: null } : null;
}

/** Not `Number('')`, which is 0. */
const numberOf = (text: string | null): number => (text?.trim() ? Number(text) : Number.NaN);
