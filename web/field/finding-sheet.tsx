import { useEffect, useState } from 'preact/hooks';
import { fieldWords } from '../../geodata/words/field.ts';
import { siteWords } from '../../geodata/words/field-site.ts';
import type { Photo } from '../data/photo.ts';
import { speak } from '../data/preferences.ts';
import { ready, unusable } from '../offline/outbox.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { amendPhotos, beginDraft, discardDraft, draft, draftStep, finishDraft, keeping } from './draft.ts';
import { onDuty } from './duty/duty.ts';
import { drawing } from './footprint.ts';
import { cover, officerMap } from './officer-map.ts';
import { closePanel, openPanel } from './panel.ts';
import { PhotoStep } from './photo-step.tsx';
import { PlaceActions, PlaceStep } from './place-step.tsx';
import { todaysPatrol } from './round/patrols.ts';
import { showFlaw } from './show-flaw.ts';
import { byHand } from './site/by-hand.ts';
import { KeptMark } from './site/kept-mark.tsx';
import { type Step, Steps } from './steps.tsx';
import { WhatStep } from './what-step.tsx';

/** Photo → place → what → save, in a sheet that leaves the crosshair free. */
export function FindingSheet() {
  const words = speak(fieldWords);
  const [missing, setMissing] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  // Before the device has been read, nobody knows of a draft that was left.
  const readable = ready.value || unusable.value;
  useEffect(() => {
    if (!readable) return;
    const patrol = onDuty.peek() ? todaysPatrol.peek()?.id : undefined;
    void beginDraft({ ...(patrol && { patrol }) });
  }, [readable]);
  const finding = draft.value;
  if (!finding) return null;

  const go = (to: Step) => {
    setMissing(null);
    draftStep.value = to;
  };
  const withPhotos = (photos: Photo[]) => {
    const first = finding.photos.length === 0 && photos.length > 0;
    amendPhotos(photos);
    if (first) go('place');
  };
  const save = async () => {
    const lack = !finding.kind
      ? words.kindNeeded
      : finding.kind === 'other' && !finding.note.trim()
        ? words.noteNeeded
        : !finding.geometry
          ? words.placeNeeded
          : byHand(finding) && !finding.placedWhy?.trim()
            ? speak(siteWords).whyNeeded
            : null;
    setMissing(lack);
    if (lack) return showFlaw();
    const id = await finishDraft();
    if (!id) return;
    openPanel({ kind: 'finding', id });
  };
  const discard = async () => {
    officerMap.value?.showSubject(null);
    await discardDraft();
    closePanel();
  };

  return (
    <Sheet
      title={words.newFinding}
      lead={<KeptMark />}
      onClose={closePanel}
      onCover={cover}
      snap={draftStep.value === 'what' ? 'full' : 'half'}
      footer={
        <>
          {draftStep.value === 'photo' && (
            <div class="sheet-actions">
              <DiscardButton onClick={() => setAsking(true)} />
              <Button
                variant={finding.photos.length ? 'primary' : 'secondary'}
                large
                wide
                onClick={() => go('place')}
              >
                {finding.photos.length ? words.photoNext : words.photoSkip}
              </Button>
            </div>
          )}
          {draftStep.value === 'place' && <PlaceActions onPlaced={() => go('what')} />}
          {draftStep.value === 'what' && (
            <div class="sheet-actions">
              <DiscardButton onClick={() => setAsking(true)} />
              <Button variant="primary" icon="send" large wide onClick={save}>
                {words.save}
              </Button>
            </div>
          )}
        </>
      }
    >
      <div class="stack">
        {!drawing.value && (
          <Steps
            at={draftStep.value}
            done={{
              photo: finding.photos.length > 0,
              place: finding.geometry !== null,
              what: finding.kind !== null,
            }}
            onGo={go}
          />
        )}
        {asking && (
          <div class="ask" role="alertdialog" aria-label={words.discardAsk}>
            <p>{words.discardAsk}</p>
            <div class="sheet-actions">
              <Button onClick={() => setAsking(false)}>{words.discardNo}</Button>
              <Button variant="danger" onClick={discard}>
                {words.discardYes}
              </Button>
            </div>
          </div>
        )}
        {keeping.value === 'refused' && (
          <p class="field-error" role="alert">
            {words.storageFull}
          </p>
        )}
        {draftStep.value === 'photo' && <PhotoStep onChange={withPhotos} />}
        {draftStep.value === 'place' && <PlaceStep />}
        {draftStep.value === 'what' && <WhatStep missing={missing} />}
      </div>
    </Sheet>
  );
}

function DiscardButton({ onClick }: { onClick: () => void }) {
  return <IconButton icon="trash" label={speak(fieldWords).discard} onClick={onClick} />;
}
