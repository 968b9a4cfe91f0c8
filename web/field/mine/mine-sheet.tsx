import { useEffect } from 'preact/hooks';
import type { Outcome } from '../../../geodata/model/index.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import type { FindingItem } from '../../offline/device/item.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OutcomeIcon } from '../../ui/outcome-mark.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { listed, listFailed, loadMine, onDevice } from './mine.ts';
import { cover } from '../officer-map.ts';
import { OutboxState } from './outbox-state.tsx';
import { closePanel, openPanel } from '../panel.ts';

/** The list twin of the map: what is on the device first, then what the server has. */
export function MineSheet() {
  const words = speak(fieldWords);
  const device = onDevice.value;
  const held = new Set(device.map((it) => it.id));
  const server = listed.value?.filter((it) => !held.has(it.id));
  useEffect(() => void loadMine(), []);
  const nothing = device.length === 0 && server?.length === 0;
  return (
    <Sheet title={words.mine} onClose={closePanel} onCover={cover} snap="full">
      {nothing && (
        <EmptyState
          icon="flag"
          title={words.mineEmpty}
          action={
            <Button variant="primary" icon="camera" large onClick={() => openPanel({ kind: 'new' })}>
              {words.finding}
            </Button>
          }
        >
          {words.mineEmptyLead}
        </EmptyState>
      )}
      {device.length > 0 && (
        <section>
          <h3 class="list-title">{words.mineOnDevice}</h3>
          <ul class="finding-list">
            {device.map((item) => (
              <DeviceItem key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      {listFailed.value && !server && <p class="quiet">{words.mineServerUnreachable}</p>}
      {!server && !listFailed.value && <Skeleton lines={6} />}
      {server && server.length > 0 && (
        <section>
          <h3 class="list-title">{words.mineOnServer}</h3>
          <ul class="finding-list">
            {server.map((it) => (
              <li key={it.id}>
                <FindingRow
                  id={it.id}
                  outcome={it.outcome}
                  title={speak(findingWords).kinds[it.kind]}
                  detail={[it.kelurahan, tellShort(it.observedAt)].filter(Boolean).join(' · ')}
                  state={speak(findingWords).statuses[it.status]}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

function DeviceItem({ item }: { item: FindingItem }) {
  const words = speak(fieldWords);
  const { body: finding, state } = item;
  return (
    <li>
      <FindingRow
        id={item.id}
        outcome={item.sheet?.answer.outcome ?? null}
        title={finding.kind ? speak(findingWords).kinds[finding.kind] : words.newFinding}
        detail={[tellShort(finding.observedAt), words.photoCount(finding.photos.length)].join(' · ')}
        state={words.states[state]}
      />
      {state !== 'received' && <OutboxState item={item} />}
    </li>
  );
}

interface FindingRowProps {
  id: string;
  /** Null before the server has checked it. */
  outcome: Outcome | null;
  title: string;
  detail: string;
  state: string;
}

function FindingRow({ id, outcome, title, detail, state }: FindingRowProps) {
  return (
    <button type="button" class="finding-row" onClick={() => openPanel({ kind: 'finding', id })}>
      {outcome ? <OutcomeIcon mark={outcome} size={28} /> : <Icon name="clock" size={28} />}
      <span class="finding-row-text">
        <strong>{title}</strong>
        <span class="quiet small">{detail}</span>
        <span>
          <Badge>{state}</Badge>
        </span>
      </span>
      <Icon name="right" size={20} />
    </button>
  );
}
