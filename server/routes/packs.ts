import { Readable } from 'node:stream';
import { timeZoneOf } from '../../geodata/model/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { PackMaking, PackManifest } from '../../geodata/wire/packs.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectTimeZone } from '../queries/city.ts';
import { selectBoundaryArea } from '../queries/pack-area.ts';
import { Refusal } from '../refusal.ts';
import type { Packs } from '../workflows/pack/make-packs.ts';
import type { PackArea } from '../workflows/pack/pack-area.ts';

/** Seconds after which a device asks again for a pack that is being made. */
const retryAfter = 2;

export function bindPacks(bind: Bind, { store }: Pick<Dependencies, 'store'>, packs: Packs): void {
  const boundary = async (city: string, id: string): Promise<PackArea> => {
    const area = await selectBoundaryArea(store, city, id);
    if (!area) throw new Refusal('not-found');
    return { city, timeZone: (await selectTimeZone(store, city)) ?? timeZoneOf(city), ...area };
  };

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
