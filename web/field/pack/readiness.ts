/** What is known of a device before a patrol; null where the browser does not say. */
export interface DeviceFacts {
  persisted: boolean | null;
  freeBytes: number | null;
  /** 95 % radius of the position, metres; null without one. */
  fixM: number | null;
  battery: { level: number; charging: boolean } | null;
  unsent: number;
  pack: { ageMs: number; complete: boolean } | null;
  /** True while a newer version of the app waits. */
  newerApp: boolean;
  /** False until the app itself lies whole on the device: before that it does not open without a network. */
  appKept: boolean | null;
}

export const readyChecks = ['storage', 'space', 'gps', 'battery', 'unsent', 'pack', 'version'] as const;
export type ReadyCheck = (typeof readyChecks)[number];

/** What a patrol needs: room for photos (bytes), a position (m), a charge (share), a pack (ms). */
export const needed = { freeBytes: 500e6, fixM: 25, battery: 0.5, packAgeMs: 3 * 24 * 3_600_000 };

/** Whether each thing is as a patrol needs it; `unknown` where nobody can say, which holds nobody back. */
export function readiness(it: DeviceFacts): Record<ReadyCheck, 'ok' | 'attention' | 'unknown'> {
  const known = (fact: boolean | null) => (fact === null ? 'unknown' : fact ? 'ok' : 'attention');
  return {
    storage: known(it.persisted),
    space: known(it.freeBytes === null ? null : it.freeBytes >= needed.freeBytes),
    gps: known(it.fixM !== null && it.fixM <= needed.fixM),
    battery: known(it.battery && (it.battery.charging || it.battery.level >= needed.battery)),
    unsent: known(it.unsent === 0),
    pack: known(it.pack?.complete === true && it.pack.ageMs <= needed.packAgeMs),
    version: known(it.appKept === null ? null : it.appKept && !it.newerApp),
  };
}
