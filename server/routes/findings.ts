import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { photoLimits } from '../files/photo.ts';
import type { SmallCopies } from '../files/small-copies.ts';
import { markOf } from '../formats/sample-mark.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectCases } from '../queries/case.ts';
import { selectCity } from '../queries/city.ts';
import { selectAnnouncedPhotos, selectFindings } from '../queries/finding.ts';
import { selectPhotos } from '../queries/photo.ts';
import { Refusal } from '../refusal.ts';
import { askBack } from '../workflows/ask-back.ts';
import { certificateOf } from '../workflows/certificate-of.ts';
import { findingSheet } from '../workflows/finding-sheet.ts';
import { openCase } from '../workflows/open-case.ts';
import { ownFindings } from '../workflows/own-findings.ts';
import { receiveFinding } from '../workflows/receive-finding.ts';
import { receivePhoto } from '../workflows/receive-photo.ts';
import { rejectFinding } from '../workflows/reject-finding.ts';
import { photoHeaders } from './photo-headers.ts';
import { refuseOtherId } from './same-id.ts';

export function bindFindings(
  bind: Bind,
  { store, clock, files }: Dependencies,
  { copies }: { copies: SmallCopies },
): void {
  bind(endpoints.putFinding, async ({ params, body, person, carrier, session }) => {
    refuseOtherId(params, body);
    return receiveFinding(store, { person, carrier, box: session!.city.box }, body, clock());
  });

  bind(endpoints.getFindings, ({ query: { mine, ...filter }, person }) =>
    selectFindings(store, person.city, { ...filter, personId: mine ? person.id : undefined }),
  );

  bind(endpoints.getFinding, ({ params, person }) => findingSheet(store, person.city, params.id));

  bind(endpoints.getCertificate, async ({ params, query, person }) => {
    const name = markOf((await selectCity(store, person.city))!).named(`sertifikat-${params.id}.json`);
    return new Reply(
      'application/json',
      await certificateOf(store, person.city, params.id, query.check ?? null),
      {
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    );
  });

  bind(endpoints.postCase, ({ params, body, person }) => openCase(store, person, params.id, body, clock()));

  bind(endpoints.postRejection, ({ params, body, person }) =>
    rejectFinding(store, person, params.id, body.reason, clock()),
  );

  bind(endpoints.postQuestion, async ({ params, body, person }) => {
    await askBack(store, person, params.id, body.text, clock());
    return {};
  });

  bind(endpoints.getMine, ({ query, person }) => ownFindings(store, person, query));

  bind(endpoints.getCases, async ({ query, person }) => ({
    cases: await selectCases(store, person.city, query.limit),
  }));

  bind(endpoints.putFindingPhoto, async ({ params, person, carrier, bytes }) => {
    const announced = await selectAnnouncedPhotos(store, person.city, params.id);
    if (!announced) throw new Refusal('not-found');
    const received = await receivePhoto(store, files, {
      owner: { city: person.city, kind: 'finding', id: params.id },
      announced,
      sha256: params.sha256,
      bytes: () => bytes(photoLimits.bytes),
      actor: person.id,
      carrier,
    });
    copies.later(params.sha256);
    return received;
  });

  bind(endpoints.getFindingPhoto, async ({ params, query, person }) => {
    const photos = await selectPhotos(store, { city: person.city, kind: 'finding', id: params.id });
    const photo = photos.find(({ sha256 }) => sha256 === params.sha256);
    const original = query.size === 'original';
    const bytes = photo && (original ? await files.get(params.sha256) : await copies.get(params.sha256));
    if (!bytes) throw new Refusal('not-found');
    return original
      ? new Reply(
          photo.mime,
          bytes,
          photoHeaders(params.sha256, `attachment; filename="${params.sha256.slice(0, 12)}"`),
        )
      : new Reply('image/webp', bytes, photoHeaders(params.sha256, 'inline'));
  });
}
