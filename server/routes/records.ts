import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { photoLimits } from '../files/photo.ts';
import type { SmallCopies } from '../files/small-copies.ts';
import { soundBytes } from '../files/sound.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectOpenDuty } from '../queries/duty.ts';
import { selectPhotos } from '../queries/photo.ts';
import { selectVisitPhotos } from '../queries/visit.ts';
import { selectVoices } from '../queries/voice.ts';
import { Refusal } from '../refusal.ts';
import { receiveCorrection } from '../workflows/receive-correction.ts';
import { receiveDutyMark } from '../workflows/receive-duty-mark.ts';
import { receivePhoto } from '../workflows/receive-photo.ts';
import { receiveTrack } from '../workflows/receive-track.ts';
import { receiveVisit } from '../workflows/receive-visit.ts';
import { receiveVoice } from '../workflows/receive-voice.ts';
import { photoHeaders } from './photo-headers.ts';
import { refuseOtherId } from './same-id.ts';

/** What officers bring home beside findings. */
export function bindRecords(
  bind: Bind,
  { store, clock, files }: Dependencies,
  { copies }: { copies: SmallCopies },
): void {
  bind(endpoints.putCorrection, async ({ params, body, person, carrier, session }) => {
    refuseOtherId(params, body);
    const by = { person, carrier, box: session!.city.box };
    return { receipt: await receiveCorrection(store, by, body, clock()) };
  });

  bind(endpoints.putVisit, async ({ params, body, person, carrier }) => {
    refuseOtherId(params, body);
    return { receipt: await receiveVisit(store, { person, carrier }, body, clock()) };
  });

  bind(endpoints.putDutyMark, async ({ params, body, person, carrier }) => {
    refuseOtherId(params, body);
    return { receipt: await receiveDutyMark(store, { person, carrier }, body, clock()) };
  });

  bind(endpoints.getOpenDuty, async ({ person: { city, id } }) => ({
    duty: await selectOpenDuty(store, city, id),
  }));

  bind(endpoints.putTrackChunk, async ({ params, body, person, carrier }) => {
    refuseOtherId(params, body);
    return { receipt: await receiveTrack(store, { person, carrier }, body, clock()) };
  });

  bind(endpoints.putVisitPhoto, async ({ params, person, carrier, bytes }) => {
    const announced = await selectVisitPhotos(store, person.city, params.id);
    if (!announced) throw new Refusal('not-found');
    const received = await receivePhoto(store, files, {
      owner: { city: person.city, kind: 'visit', id: params.id },
      announced,
      sha256: params.sha256,
      bytes: () => bytes(photoLimits.bytes),
      actor: person.id,
      carrier,
    });
    copies.later(params.sha256);
    return received;
  });

  bind(endpoints.getVisitPhoto, async ({ params, person }) => {
    const photos = await selectPhotos(store, { city: person.city, kind: 'visit', id: params.id });
    const known = photos.some(({ sha256 }) => sha256 === params.sha256);
    const bytes = known ? await copies.get(params.sha256) : null;
    if (!bytes) throw new Refusal('not-found');
    return new Reply('image/webp', bytes, photoHeaders(params.sha256, 'inline'));
  });

  bind(endpoints.putFindingVoice, ({ params, person, carrier, bytes }) =>
    receiveVoice(
      store,
      files,
      { person, carrier },
      { finding: params.id, sha256: params.sha256, bytes: () => bytes(soundBytes) },
    ),
  );

  bind(endpoints.getFindingVoice, async ({ params, person }) => {
    const voices = await selectVoices(store, person.city, params.id);
    const voice = voices.find(({ sha256 }) => sha256 === params.sha256);
    const bytes = voice && (await files.get(params.sha256));
    if (!bytes) throw new Refusal('not-found');
    const name = `${params.sha256.slice(0, 12)}.${voice.mime.slice('audio/'.length)}`;
    return new Reply(voice.mime, bytes, photoHeaders(params.sha256, `attachment; filename="${name}"`));
  });
}
