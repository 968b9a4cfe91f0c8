import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import type { CorrectedFields, FieldConflict, FindingSheet } from '../../geodata/model/index.ts';
import { mineWords } from '../../geodata/words/field-mine.ts';
import { findingSheetWords } from '../../geodata/words/finding-sheet.ts';
import { call } from '../data/call.ts';
import { speak } from '../data/preferences.ts';
import { tellValue } from '../data/tell-value.ts';
import { tellMoment } from '../data/when.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Failure } from '../ui/states.tsx';
import { loadFindings, loadSheet } from './findings.ts';
import { problemOf } from './problem-of.ts';

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** Fields that two people said differently without knowing of each other: both are told; whoever may, says which holds. */
export function FindingConflicts({ sheet, mayChoose }: { sheet: FindingSheet; mayChoose: boolean }) {
  return (
    <>
      {sheet.conflicts.map((conflict) => (
        <Conflict key={conflict.field} sheet={sheet} conflict={conflict} mayChoose={mayChoose} />
      ))}
    </>
  );
}

function Conflict({
  sheet,
  conflict: { field, versions },
  mayChoose,
}: {
  sheet: FindingSheet;
  conflict: FieldConflict;
  mayChoose: boolean;
}) {
  const words = speak(mineWords);
  const [problem, setProblem] = useState<unknown>(null);
  const named = field as keyof CorrectedFields;
  const choose = (index: number) => {
    const fields = { [field]: versions[index]!.value } as CorrectedFields;
    settle(sheet, fields, words.conflictReason(letterOf(index))).catch((failure: unknown) =>
      setProblem(problemOf(failure)),
    );
  };
  return (
    <section class="panel-decision stack">
      <h3>
        <Icon name="alert" size={20} /> {speak(findingSheetWords).conflict(words.fields[named])}
      </h3>
      <p class="small">{words.conflictLead}</p>
      {field === 'geometry' && <p class="small">{words.conflictPlace}</p>}
      {problem !== null && <Failure problem={problem} />}
      <ul class="panel-versions">
        {versions.map(({ correction, by, at, value }, index) => (
          <li key={correction}>
            <p>
              <strong>{words.version(letterOf(index))}:</strong> {tellValue(named, value)}
            </p>
            <p class="quiet small">{words.versionBy(by, tellMoment(at))}</p>
            {mayChoose && <Button onClick={() => choose(index)}>{words.versionUse(letterOf(index))}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A correction by somebody who has seen all the others. */
async function settle(
  { finding: { id }, corrections }: FindingSheet,
  fields: CorrectedFields,
  reason: string,
): Promise<void> {
  const correction = {
    id: uuidv7(),
    of: id,
    at: new Date().toISOString(),
    fields,
    seen: corrections.map((it) => it.id),
    reason,
  };
  await call('put /api/corrections/:id', { params: { id: correction.id }, body: correction });
  await Promise.all([loadSheet(id), loadFindings()]);
}
