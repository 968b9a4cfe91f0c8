import { joinCorrections } from '../../geodata/facts/join-corrections.ts';
import type { FindingSheet } from '../../geodata/model/index.ts';
import { selectCorrections } from '../queries/correction.ts';
import { selectChecks, selectOpenedFindings, selectVisitsOf } from '../queries/finding-sheet.ts';
import { selectPhotos } from '../queries/photo.ts';
import { selectQuestions } from '../queries/question.ts';
import { selectVoices } from '../queries/voice.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';

/** A finding as its city's staff open it; one of another city is not found. */
export async function findingSheet(db: Queryable, city: string, id: string): Promise<FindingSheet> {
  const [opened] = await selectOpenedFindings(db, city, [id]);
  if (!opened) throw new Refusal('not-found');
  const { recorded, provisional, ...rest } = opened;
  const corrections = await selectCorrections(db, city, [id]);
  const [question] = await selectQuestions(db, city, [id]);
  const photos = await selectPhotos(db, { city, kind: 'finding', id });
  const voices = await selectVoices(db, city, id);
  return {
    ...rest,
    recorded,
    ...joinCorrections(recorded, corrections),
    corrections,
    checks: await selectChecks(db, city, id),
    provisional: provisional && recorded.provisional ? { ...provisional, said: recorded.provisional } : null,
    visits: await selectVisitsOf(db, city, id),
    question: question ? { by: question.by, at: question.at, text: question.text } : null,
    photos: photos.map(({ sha256, bytes }) => ({
      sha256,
      bytes,
      url: `/api/findings/${id}/photos/${sha256}`,
    })),
    voices: voices.map((voice) => ({ ...voice, url: `/api/findings/${id}/voices/${voice.sha256}` })),
  };
}
