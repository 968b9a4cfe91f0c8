import './report-sheet.css';
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { publicWords } from '../../geodata/words/public.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import type { CityMap } from '../map/city-map.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Progress } from '../ui/states.tsx';
import { asked } from './asked.ts';
import { closePanel } from './panel.ts';
import { Receipt } from './receipt.tsx';
import { amend, clearDraft, draft, draftPhotos } from './report-draft.ts';
import { closeEnough, PhotoAndPlace, SendStep, WhatStep } from './report-steps.tsx';
import { newSending, type Sending, sendingProgress, sendReport } from './send-report.ts';
import { whereIs } from './where-is.ts';

export interface ReportSheetProps {
  map: CityMap;
  onCover: (pixels: { bottom: number; right: number }) => void;
}

/** A complaint in three steps, without an account. */
export function ReportSheet({ map, onCover }: ReportSheetProps) {
  const words = speak(publicWords).form;
  const common = speak(uiWords);
  const step = useSignal(0);
  const tried = useSignal(false);
  const sending = useSignal<Sending | null>(null);
  const problem = useSignal<unknown>(null);
  useEffect(() => {
    const { zoom } = map.view.peek();
    // A telephone may forget the page while its camera is open: back to where the crosshair stood.
    const at = asked.peek()?.point ?? (zoom < closeEnough ? draft.peek().point : null);
    if (at) map.goTo(at, { zoom: Math.max(18, zoom) });
  }, []);
  useSignalEffect(() => {
    const { center, zoom } = map.view.value;
    if (zoom >= closeEnough) amend({ point: center });
  });

  const send = async () => {
    problem.value = null;
    const photos = draftPhotos.value;
    const now = sending.value ?? newSending(photos);
    sending.value = now;
    try {
      await sendReport(now, draft.value, photos, whereIs(map), (next) => {
        sending.value = next;
      });
    } catch (error) {
      problem.value = error;
    }
  };
  const body = useRef<HTMLDivElement>(null);
  const next = () => {
    tried.value = true;
    if (step.value === 0 && map.view.value.zoom < closeEnough) {
      showFirstError(body.current);
      return;
    }
    if (step.value === 1 && (!draft.value.category || draft.value.text.trim().length < 5)) {
      showFirstError(body.current);
      return;
    }
    tried.value = false;
    if (step.value < 2) step.value += 1;
    else void send();
  };
  useSignalEffect(() => {
    void step.value;
    body.current?.parentElement?.scrollTo({ top: 0 });
  });
  const current = sending.value;
  if (current?.number) {
    return (
      <Receipt
        sending={current}
        problem={problem.value}
        onRetry={send}
        onCover={onCover}
        onClose={() => {
          clearDraft();
          closePanel();
        }}
      />
    );
  }
  const progress = sendingProgress.value;
  return (
    <Sheet
      title={words.steps[step.value] ?? words.title}
      lead={words.step(step.value + 1)}
      onClose={closePanel}
      onCover={onCover}
      footer={
        <div class="report-deeds">
          {step.value > 0 && (
            <Button icon="left" onClick={() => (step.value -= 1)}>
              {common.back}
            </Button>
          )}
          <Button
            variant="primary"
            wide
            busy={progress !== null}
            icon={step.value === 2 ? 'send' : 'right'}
            onClick={next}
          >
            {step.value === 2 ? common.send : common.next}
          </Button>
        </div>
      }
    >
      <div ref={body}>
        <ol class="report-steps" aria-hidden="true">
          {words.steps.map((name, index) => (
            <li key={name} class={index <= step.value ? 'report-step-done' : ''} />
          ))}
        </ol>
        {problem.value !== null && <Failure problem={problem.value} onRetry={send} />}
        {progress && <Progress label={words.sending} value={null} />}
        {step.value === 0 && <PhotoAndPlace map={map} tried={tried.value} />}
        {step.value === 1 && <WhatStep tried={tried.value} />}
        {step.value === 2 && <SendStep map={map} />}
      </div>
    </Sheet>
  );
}

/** Leads eye and keyboard to the first thing that is missing. */
function showFirstError(body: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const wrong = body?.querySelector<HTMLElement>(
      '[aria-invalid] input, [aria-invalid], .radio-cards[aria-describedby] input, .report-place[data-wrong] button',
    );
    wrong?.focus();
    const around = wrong?.closest('fieldset, .field, section');
    // The words that say what is missing must be seen, also above many choices.
    (around?.querySelector('.field-error') ?? wrong)?.scrollIntoView({ block: 'center' });
  });
}
