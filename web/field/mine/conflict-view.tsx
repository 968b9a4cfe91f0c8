import { useEffect, useState } from 'preact/hooks';
import type { CorrectedFields, FieldConflict, Geometry } from '../../../geodata/model/index.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { speak } from '../../data/preferences.ts';
import { type CorrectedField, tellValue } from '../../data/tell-value.ts';
import { tellShort } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { officerMap } from '../officer-map.ts';
import { correct } from './correct.ts';
import { FieldInput } from './field-input.tsx';
import type { KnownFinding } from './known.ts';

const letters = 'ABCDEFGH';

/** Versions that contradict each other, side by side: one is chosen, or a new one written. Nothing is chosen beforehand. */
export function ConflictView({ known, conflict }: { known: KnownFinding; conflict: FieldConflict }) {
  const words = speak(mineWords);
  const [writing, setWriting] = useState(false);
  const [value, setValue] = useState<unknown>(undefined);
  const field = conflict.field as CorrectedField;
  const isPlace = field === 'geometry';
  useEffect(() => (isPlace ? showPlaces(conflict) : undefined), [conflict]);
  const settle = (chosen: unknown, reason: string) =>
    correct(known, { [field]: chosen } as CorrectedFields, reason);
  return (
    <section class="conflict" aria-label={`${words.conflict}: ${words.fields[field]}`}>
      <h3>
        <Icon name="alert" size={20} /> {words.conflict}: {words.fields[field]}
      </h3>
      <p class="small">{words.conflictLead}</p>
      {isPlace && <p class="small">{words.conflictPlace}</p>}
      <div class="versions">
        {conflict.versions.map((version, i) => (
          <div key={version.correction} class="version">
            <p class="version-letter">{words.version(letters[i]!)}</p>
            <p class="version-value">{tellValue(field, version.value)}</p>
            <p class="quiet small">{words.versionBy(version.by, tellShort(version.at))}</p>
            <Button wide onClick={() => void settle(version.value, words.conflictReason(letters[i]!))}>
              {words.versionUse(letters[i]!)}
            </Button>
          </div>
        ))}
      </div>
      {writing ? (
        <div class="stack">
          <FieldInput field={field} value={value ?? conflict.versions[0]?.value} empty onChange={setValue} />
          <div class="sheet-actions">
            <Button onClick={() => setWriting(false)}>{speak(uiWords).cancel}</Button>
            <Button
              variant="primary"
              wide
              disabled={value === undefined}
              onClick={() => void settle(value, words.conflictReasonNew)}
            >
              {words.versionNewSave}
            </Button>
          </div>
        </div>
      ) : (
        <Button icon="edit" wide onClick={() => setWriting(true)}>
          {words.versionNew}
        </Button>
      )}
    </section>
  );
}

/** Both places over the map, each with its letter. */
function showPlaces({ versions }: FieldConflict): () => void {
  const map = officerMap.peek();
  const places = versions.map(({ value }) => value as Geometry);
  map?.showOverlay(
    'versions',
    places.map((geometry, i) => ({
      look: i === 0 ? ('version-a' as const) : ('version-b' as const),
      geometry,
      label: letters[i]!,
    })),
  );
  map?.showSubject(null);
  if (places[0]) map?.goTo(places[0], { zoom: 20 });
  return () => map?.showOverlay('versions', []);
}
