import './pack.css';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../../../geodata/words/format.ts';
import { packWords } from '../../../geodata/words/pack.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { staleMs } from '../../offline/pack/judged.ts';
import {
  dropPack,
  incomplete,
  openPack,
  pack,
  packProblem,
  stopTaking,
  takeAlong,
  taking,
} from '../../offline/pack/pack.ts';
import type { KeptPack, PackSource } from '../../offline/pack/pack-shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { EmptyState, Progress } from '../../ui/states.tsx';
import { cover } from '../officer-map.ts';
import { closePanel, openPanel } from '../panel.ts';
import { type Choice, choicesHere } from './choices.ts';

const counted = ['buildings', 'parcels', 'zones', 'permits', 'cases', 'photos'] as const;
const mb = (bytes: number): string => formatNumber(language.value, bytes / 1e6);

/** "Bawa wilayah": what is on this device, and what can be taken along. */
export function PackSheet() {
  const words = speak(packWords);
  const [last, setLast] = useState<PackSource | null>(null);
  useEffect(() => void openPack(), []);
  const take = (source: PackSource) => {
    setLast(source);
    void takeAlong(source);
  };
  const again = last ?? pack.value?.source ?? null;
  return (
    <Sheet
      title={words.title}
      lead={words.lead}
      onClose={closePanel}
      onCover={cover}
      snap="full"
      footer={
        <div class="sheet-actions">
          <Button icon="check" large wide onClick={() => openPanel({ kind: 'ready' })}>
            {words.ready}
          </Button>
        </div>
      }
    >
      <div class="stack">
        <OnItsWay />
        {packProblem.value !== null && (
          <div class="pack-problem" role="alert">
            <Icon name="alert" size={24} />
            <p>{faultTold()}</p>
            {again && (
              <Button variant="primary" icon="refresh" large onClick={() => take(again)}>
                {words.resume}
              </Button>
            )}
          </div>
        )}
        {pack.value ? (
          <Here kept={pack.value} onRefresh={take} />
        ) : (
          pack.value === null &&
          !taking.value && (
            <EmptyState icon="map" title={words.none}>
              {words.noneLead}
            </EmptyState>
          )
        )}
        {!taking.value && <Choices onTake={take} />}
      </div>
    </Sheet>
  );
}

function faultTold(): string {
  const { faults } = speak(packWords);
  const fault = packProblem.value;
  if (typeof fault === 'string') return faults[fault];
  return fault?.sentence ?? faults.other;
}

function OnItsWay() {
  const words = speak(packWords);
  const now = taking.value;
  if (!now) return null;
  const [label, value] =
    now.step === 'making'
      ? [words.making, now.total > 0 ? now.done / now.total : null]
      : [words.fetching(mb(now.doneBytes), mb(now.totalBytes)), now.doneBytes / now.totalBytes];
  return <Progress label={label} value={value} onCancel={stopTaking} />;
}

function Here({
  kept: { manifest, source },
  onRefresh,
}: {
  kept: KeptPack;
  onRefresh: (s: PackSource) => void;
}) {
  const words = speak(packWords);
  const old = Date.now() - Date.parse(manifest.madeAt) > staleMs;
  return (
    <section class="pack-here">
      <h3 class="list-title">{words.here}</h3>
      <p class="pack-name">
        <strong>{words.areaOf(manifest.area.name)}</strong>
        <span class="quiet">
          {words.madeAt(tellShort(manifest.madeAt))} · {words.sizeMb(mb(manifest.bytes))}
        </span>
      </p>
      <p class="pack-counts">
        {counted
          .filter((what) => manifest.counts[what])
          .map((what) => `${formatNumber(language.value, manifest.counts[what]!, 0)} ${words.counts[what]}`)
          .join(' · ')}
      </p>
      {(manifest.counts.casesLeftOut ?? 0) > 0 && (
        <p class="quiet small">{words.casesLeftOut(manifest.counts.casesLeftOut!)}</p>
      )}
      {old && <p class="pack-note">{words.stale}</p>}
      {incomplete.value && <p class="pack-note">{words.incomplete}</p>}
      {!taking.value && (
        <div class="pack-actions">
          <Button icon="refresh" large variant="primary" onClick={() => onRefresh(source)}>
            {words.refresh}
          </Button>
          <Button icon="trash" large onClick={() => void dropPack()}>
            {words.remove}
          </Button>
        </div>
      )}
    </section>
  );
}

function Choices({ onTake }: { onTake: (source: PackSource) => void }) {
  const words = speak(packWords);
  const [choices, setChoices] = useState<Choice[] | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => void choicesHere().then(setChoices, () => setAway(true)), []);
  return (
    <section>
      <h3 class="list-title">{words.choose}</h3>
      <p class="quiet">{away ? words.chooseOffline : words.chooseLead}</p>
      <div class="pack-choices">
        {choices?.map(({ source, name }) => (
          <Button key={`${source.of}/${source.id}`} icon="download" large wide onClick={() => onTake(source)}>
            {words.take(source.of === 'patrols' ? words.patrolArea : name)}
          </Button>
        ))}
      </div>
    </section>
  );
}
