import { Readable } from 'node:stream';
import { type Person, timeZoneOf } from '../../geodata/model/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { PackMaking, PackManifest } from '../../geodata/wire/packs.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectTimeZone } from '../queries/city.ts';
import { selectBoundaryArea } from '../queries/pack-area.ts';
import { selectPatrol } from '../queries/patrol.ts';
import { Refusal } from '../refusal.ts';
import { areaOfPatrol } from '../workflows/pack/area-of-patrol.ts';
import type { Packs } from '../workflows/pack/make-packs.ts';
import type { PackArea } from '../workflows/pack/pack-area.ts';
import { viewerOf } from './viewer-of.ts';

/** Seconds after which a device asks again for a pack that is being made. */
const retryAfter = 2;

export function bindPacks(bind: Bind, { store }: Pick<Dependencies, 'store'>, packs: Packs): void {
  const inCity = async (city: string, area: Pick<PackArea, 'name' | 'geometry'>): Promise<PackArea> => ({
    city,
    timeZone: (await selectTimeZone(store, city)) ?? timeZoneOf(city),
    ...area,
  });
  const boundary = async (city: string, id: string): Promise<PackArea> => {
    const area = await selectBoundaryArea(store, city, id);
    if (!area) throw new Refusal('not-found');
    return inCity(city, area);
  };
  const patrol = async (person: Person, id: string): Promise<PackArea> => {
    const found = await selectPatrol(store, person.city, id, viewerOf(person));
    if (!found) throw new Refusal('not-found');
    return inCity(person.city, areaOfPatrol(found));
  };

  bind(endpoints.getPack, async ({ params, person }) =>
    told(await packs.of(await patrol(person, params.id))),
  );
  bind(endpoints.postPackParts, async ({ params, body, person }) =>
    sent(await packs.parts(await patrol(person, params.id), body.parts)),
  );

  bind(endpoints.getAreaPack, async ({ params, person }) =>
    told(await packs.of(await boundary(person.city, params.id))),
  );
  bind(endpoints.postAreaPackParts, async ({ params, body, person }) =>
    sent(await packs.parts(await boundary(person.city, params.id), body.parts)),
  );
}

const told = (pack: PackManifest | PackMaking): PackManifest | Reply =>
  'making' in pack
    ? new Reply('application/json', JSON.stringify(pack), { 'Retry-After': String(retryAfter) }, 202)
    : pack;

function sent(parts: AsyncIterable<Buffer> | null): Reply {
  if (!parts) throw new Refusal('not-found');
  return new Reply('application/octet-stream', Readable.from(parts, { objectMode: false }));
}
