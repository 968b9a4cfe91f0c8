import type { Fix } from '../../../geodata/model/index.ts';

/** Listens to the device's position until the returned stop. Trouble is told, and null when it is over. */
export function watchFixes(
  onFix: (fix: Fix) => void,
  onTrouble: (trouble: 'denied' | 'none' | null) => void,
): () => void {
  if (!('geolocation' in navigator)) {
    onTrouble('none');
    return () => undefined;
  }
  const watch = navigator.geolocation.watchPosition(
    ({ coords: { longitude, latitude, accuracy }, timestamp }) => {
      onTrouble(null);
      onFix({
        position: [longitude, latitude],
        accuracyM: accuracy,
        at: new Date(timestamp).toISOString(),
      });
    },
    ({ code, PERMISSION_DENIED }) => onTrouble(code === PERMISSION_DENIED ? 'denied' : 'none'),
    { enableHighAccuracy: true, maximumAge: 0, timeout: 60_000 },
  );
  return () => navigator.geolocation.clearWatch(watch);
}
