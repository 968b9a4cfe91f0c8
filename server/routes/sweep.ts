import { Readable } from 'node:stream';
import type { Box } from '../../geodata/model/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { markOf } from '../formats/sample-mark.ts';
import { sweptCsv, sweptGeoJson } from '../formats/swept-file.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { sweepAside } from '../jobs/sweep-aside.ts';
import { selectCity } from '../queries/city.ts';
import { selectSweep } from '../queries/sweep-run.ts';
import { countSwept } from '../queries/swept.ts';
import { Refusal } from '../refusal.ts';
import { cityDay } from '../workflows/city-day.ts';
import { everySwept, listSwept } from '../workflows/sweep/list-swept.ts';
import { sweepSummary } from '../workflows/sweep/sweep-summary.ts';

export function bindSweep(bind: Bind, { store, clock, log }: Dependencies): void {
  bind(endpoints.getSweep, async ({ person: { city } }) => ({
    run: await selectSweep(store, city),
    kelurahan: await sweepSummary(store, city),
  }));

  bind(endpoints.getSweepBuildings, async ({ query: { bbox, legacy, ...query }, person: { city } }) => {
    const filter = {
      ...query,
      legacy: legacy && legacy === '1',
      box: bbox === undefined ? undefined : boxOf(bbox),
    };
    const [page, total] = await Promise.all([
      listSwept(store, city, filter),
      countSwept(store, city, filter),
    ]);
    const next = page.length === query.limit ? page.at(-1)!.id : null;
    return { buildings: page, total, next };
  });

  bind(endpoints.getSweepFile, async ({ query: { legacy, format, ...query }, person: { city } }) => {
    const mark = markOf((await selectCity(store, city))!);
    const pages = everySwept(store, city, { ...query, legacy: legacy && legacy === '1' });
    const name = mark.named(`sisir-${city}.${format}`);
    const named = { 'Content-Disposition': `attachment; filename="${name}"` };
    return format === 'csv'
      ? new Reply('text/csv; charset=utf-8', Readable.from(sweptCsv(pages, mark)), named)
      : new Reply('application/geo+json', Readable.from(sweptGeoJson(pages, mark)), named);
  });

  bind(endpoints.postSweep, async ({ person: { id, city } }) => {
    const today = await cityDay(store, city, clock());
    return { run: await sweepAside(store, { city, today, startedBy: id, resume: false }, log) };
  });
}

function boxOf(text: string): Box {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(',').map(Number);
  if (west < east && south < north) return [west, south, east, north];
  throw new Refusal('invalid-request', { faults: [{ pointer: 'query/bbox', code: 'other' }] });
}
