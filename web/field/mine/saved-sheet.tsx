import { useEffect, useState } from 'preact/hooks';
import type { FindingSheet } from '../../../geodata/model/index.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { call } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { mine, outbox } from '../../offline/outbox.ts';
import { AnswerView } from '../../ui/answer-view.tsx';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.tsx';
import { markOfAnswer, OutcomeMark } from '../../ui/outcome-mark.tsx';
import { ProvisionalNote } from '../../ui/provisional-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { cover, officerMap } from '../officer-map.ts';
import { NotYet } from '../pack/not-yet.tsx';
import { closePanel, openPanel } from '../panel.ts';
import { knownFinding } from './known.ts';
import { OutboxState } from './outbox-state.tsx';

const Became = later(async () => (await import('./became.tsx')).Became);
const AsWritten = later(async () => (await import('./as-written.tsx')).AsWritten);

/** A finding after it was saved: where it stands, and the verdict with its evidence on the map. */
export function SavedSheet({ id }: { id: string }) {
  const words = speak(fieldWords);
  const item = outbox.value.find((it) => it.id === id);
  const { sheet, problem, load } = useSheet(id, item?.sheet ?? null, item === undefined);
  const answer = sheet?.answer ?? mine.value.find(({ recorded }) => recorded.id === id)?.answer ?? null;
  const map = officerMap.value;
  const known = knownFinding(id);
  const torn = known?.conflicts.some(({ field }) => field === 'geometry') ?? false;
  const finding = known?.finding ?? sheet?.finding ?? item?.body;
  const written = known?.own.recorded ?? item?.body;
  useEffect(() => {
    if (!map || !finding?.geometry) return;
    map.selectedMarker.value = id;
    // Two places that contradict each other are drawn where they are compared.
    map.showSubject(torn ? null : finding.geometry);
    map.showEvidence(torn ? null : answer);
    map.goTo(finding.geometry, { zoom: 20.5 });
    return () => {
      map.selectedMarker.value = null;
      map.showSubject(null);
      map.showEvidence(null);
    };
  }, [map, answer, torn, finding === undefined]);
  const receivedAt = sheet?.summary.receivedAt ?? item?.receipt?.receivedAt;
  return (
    <Sheet
      title={finding?.kind ? speak(findingWords).kinds[finding.kind] : words.finding}
      {...(receivedAt && { lead: words.savedSent(tellShort(receivedAt)) })}
      onClose={closePanel}
      onCover={cover}
      footer={
        <div class="sheet-actions">
          <Button large wide onClick={closePanel}>
            {words.done}
          </Button>
          <Button variant="primary" icon="camera" large wide onClick={() => openPanel({ kind: 'new' })}>
            {words.next}
          </Button>
        </div>
      }
    >
      <div class="stack">
        {item && item.state !== 'received' && <OutboxState item={item} />}
        {known && <Became key={id} known={known} />}
        {answer ? (
          <>
            <p class="row">
              <OutcomeMark outcome={markOfAnswer(answer)} large />
            </p>
            <AnswerView
              answer={answer}
              onShow={(verdict) => verdict.evidence && map?.goTo(verdict.evidence)}
            />
            <ProvisionalNote provisional={sheet?.provisional ?? null} />
          </>
        ) : item ? (
          <NotYet finding={item.body} />
        ) : problem ? (
          <Failure problem={problem} onRetry={load} />
        ) : (
          <Skeleton lines={5} />
        )}
        {written && (
          <AsWritten
            finding={written}
            there={new Map(sheet?.photos.map(({ sha256, url }) => [sha256, url]))}
          />
        )}
      </div>
    </Sheet>
  );
}

/** The sheet that came with the receipt, else the server's. */
function useSheet(id: string, own: FindingSheet | null, ask: boolean) {
  const [fetched, setFetched] = useState<FindingSheet | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const load = () => {
    setProblem(null);
    call('get /api/findings/:id', { params: { id } }).then(setFetched, setProblem);
  };
  useEffect(() => {
    if (own) setFetched(own);
    else if (ask && !fetched) load();
  }, [own, ask]);
  return { sheet: own ?? fetched, problem, load };
}
