import type * as z from 'zod';
import { joinCorrections } from '../../geodata/facts/join-corrections.ts';
import type { Person } from '../../geodata/model/index.ts';
import type { getMine, OwnFinding } from '../../geodata/wire/records.ts';
import { selectCasesOf } from '../queries/case.ts';
import { selectCorrections } from '../queries/correction.ts';
import { selectOpenedFindings } from '../queries/finding-sheet.ts';
import { selectLogMark, selectOwnChanges } from '../queries/own-finding.ts';
import { selectPhotoDigests } from '../queries/photo.ts';
import { selectQuestions } from '../queries/question.ts';
import type { Queryable } from '../store/store.ts';

type Asked = z.output<(typeof getMine)['query']>;
type Told = z.input<(typeof getMine)['result']>;

/** The own findings that something happened to after the cursor: a correction, a photo, a visit, a question, a decision. */
export async function ownFindings(db: Queryable, { city, id }: Person, asked: Asked): Promise<Told> {
  const { mark, limit } = asked;
  const rewound = mark !== undefined && mark !== (await selectLogMark(db, city, asked.since));
  const since = rewound ? 0 : asked.since;
  const changes = await selectOwnChanges(db, city, { personId: id, since, limit });
  const page = changes.findings.slice(0, limit);
  const more = changes.findings.length > limit;
  const cursor = more ? page.at(-1)!.seq : changes.head;
  return {
    findings: await wholeFindings(
      db,
      city,
      page.map((it) => it.id),
    ),
    cursor,
    mark: (await selectLogMark(db, city, cursor)) ?? '',
    more,
    rewound,
  };
}

/** Findings with all that became of them, in the order asked for. */
async function wholeFindings(db: Queryable, city: string, ids: readonly string[]): Promise<OwnFinding[]> {
  if (ids.length === 0) return [];
  const opened = await selectOpenedFindings(db, city, ids);
  const corrections = groupBy(await selectCorrections(db, city, ids), (it) => it.of);
  const photos = groupBy(await selectPhotoDigests(db, city, ids), (it) => it.findingId);
  const questions = new Map((await selectQuestions(db, city, ids)).map((it) => [it.findingId, it]));
  const cases = new Map((await selectCasesOf(db, city, ids)).map((it) => [it.findingId, it]));
  const whole = opened.map(({ recorded, summary, answer, decision }): [string, OwnFinding] => {
    const { id } = recorded;
    const own = corrections.get(id) ?? [];
    const question = questions.get(id);
    return [
      id,
      {
        recorded,
        ...joinCorrections(recorded, own),
        corrections: own,
        summary,
        answer,
        question: question ? { by: question.by, at: question.at, text: question.text } : null,
        decision,
        case: cases.get(id) ?? null,
        photos: (photos.get(id) ?? []).map(({ sha256 }) => sha256),
      },
    ];
  });
  const byId = new Map(whole);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Things by what they belong to; `Map.groupBy` is younger than the oldest Node that runs this. */
function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
