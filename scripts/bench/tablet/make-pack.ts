import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { timeZoneOf } from '../../../geodata/model/index.ts';
import type { PackManifest } from '../../../geodata/wire/packs.ts';
import { localFiles } from '../../../server/files/local-files.ts';
import { packFiles } from '../../../server/files/pack-files.ts';
import { photoFolder } from '../../../server/files/photo-folder.ts';
import { createSmallCopies } from '../../../server/files/small-copies.ts';
import { selectBoundaryArea, selectBoundaryId } from '../../../server/queries/pack-area.ts';
import type { Store } from '../../../server/store/store.ts';
import { createPacks } from '../../../server/workflows/pack/make-packs.ts';
import type { Figure } from '../measure.ts';

/** Makes the pack of a kecamatan as the service does, into the folder where the service looks for it. */
export async function makePack(
  store: Store,
  { city, kecamatan, dataDir }: { city: string; kecamatan: string; dataDir: string },
): Promise<{ manifest: PackManifest; figures: Figure[] }> {
  const id = await selectBoundaryId(store, city, kecamatan);
  const area = id === null ? null : await selectBoundaryArea(store, city, id);
  if (!area) throw new Error(`No boundary is called ${kecamatan}.`);
  const log = pino({ level: 'error' });
  const packs = createPacks({
    store,
    packs: packFiles(join(dataDir, 'packs')),
    copies: createSmallCopies(localFiles(photoFolder(dataDir)), log),
    clock: () => new Date(),
    log,
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  for (;;) {
    const pack = await packs.of({ city, timeZone: timeZoneOf(city), ...area });
    if ('parts' in pack) {
      delay.disable();
      const seconds = (performance.now() - began) / 1000;
      return { manifest: pack, figures: figuresOf(pack, store.kind, seconds, delay.max / 1e6) };
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function figuresOf(
  { bytes, counts, parts }: PackManifest,
  store: Store['kind'],
  seconds: number,
  blockedMs: number,
): Figure[] {
  const rooms = new Map<string, number>();
  for (const part of parts) {
    const [room = '', kind = ''] = part.name.split('/');
    const of = room === 'law' || room === 'tile' ? `${room} ${kind}` : room;
    rooms.set(of, (rooms.get(of) ?? 0) + part.bytes);
  }
  const figure = (what: string, value: number, unit: string): Figure => ({
    what: `pack, ${what}`,
    store,
    value,
    unit,
  });
  return [
    figure('buildings', counts.buildings ?? 0, ''),
    figure('parts', parts.length, ''),
    figure('size', bytes / 1e6, 'MB'),
    ...[...rooms]
      .filter(([, size]) => size > bytes / 50)
      .toSorted(([, a], [, b]) => b - a)
      .map(([room, size]) => figure(`of it ${room}`, size / 1e6, 'MB')),
    figure('made in', seconds, 's'),
    figure('longest the event loop was held', blockedMs, 'ms'),
  ];
}
