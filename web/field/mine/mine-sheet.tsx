import './mine.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Outcome } from '../../../geodata/model/index.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import type { Item } from '../../offline/device/item.ts';
import { closed, colleagues, mine, unusable } from '../../offline/outbox.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OutcomeIcon } from '../../ui/outcome-mark.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { cover } from '../officer-map.ts';
import { closePanel, openPanel } from '../panel.ts';
import { type KnownFinding, knownFindings } from './known.ts';
import { listed, listedAt, listFailed, loadMine, onDevice, othersOnDevice, tracksWaiting } from './mine.ts';
import { OutboxState, Waiting } from './outbox-state.tsx';

/** The list twin of the map: what needs the officer first, then what is on the device, then what the server has. */
export function MineSheet() {
  const words = speak(fieldWords);
  const said = speak(mineWords);
  useEffect(() => void loadMine(), []);
  const device = [...onDevice.value, ...othersOnDevice.value];
  const known = knownFindings();
  const waitsForMe = known.filter(({ questionOpen, conflicts }) => questionOpen || conflicts.length > 0);
  const shown = new Set([...device, ...waitsForMe.map(({ own }) => own.summary)].map(({ id }) => id));
  const server = listed.value?.filter((it) => !shown.has(it.id));
  const stuck = device.filter(({ state }) => state === 'needs-you');
  const resting = device.filter(({ state }) => state !== 'needs-you');
  const waits =
    tracksWaiting.value > 0 || resting.some(({ state }) => state === 'ready' || state === 'sending');
  const away = listFailed.value && listedAt.value;
  return (
    <Sheet
      title={words.mine}
      {...(away && { lead: said.asOf(tellShort(away)) })}
      onClose={closePanel}
      onCover={cover}
      snap="full"
    >
      <Notices />
      {device.length === 0 && known.length === 0 && server?.length === 0 && <Nothing />}
      <List title={said.needsYou} show={stuck.length + waitsForMe.length > 0}>
        {stuck.map((item) => (
          <DeviceRow key={item.id} item={item} />
        ))}
        {waitsForMe.map((one) => (
          <KnownRow key={one.own.summary.id} known={one} />
        ))}
      </List>
      <List
        title={words.mineOnDevice}
        show={resting.length + tracksWaiting.value > 0}
        lead={waits ? <Waiting /> : null}
      >
        {resting.map((item) => (
          <DeviceRow key={item.id} item={item} />
        ))}
        {tracksWaiting.value > 0 && (
          <li class="outbox-state">
            <p>
              <Icon name="route" size={20} /> {said.trackWaiting(tracksWaiting.value)}
            </p>
          </li>
        )}
      </List>
      {listFailed.value && !server && <p class="quiet">{words.mineServerUnreachable}</p>}
      {!server && !listFailed.value && <Skeleton lines={6} />}
      <List title={words.mineOnServer} show={(server?.length ?? 0) > 0}>
        {server?.map((it) => (
          <li key={it.id}>
            <Row
              id={it.id}
              outcome={it.outcome}
              title={speak(findingWords).kinds[it.kind]}
              detail={[it.kelurahan, tellShort(it.observedAt)].filter(Boolean).join(' · ')}
              state={[
                speak(findingWords).statuses[it.status],
                ...(it.caseNumber ? [said.caseOpened(it.caseNumber)] : []),
                ...changesOf(it.id),
              ]}
            />
          </li>
        ))}
      </List>
    </Sheet>
  );
}

/** What was said of a finding since. */
const changesOf = (id: string): string[] => {
  const count = mine.value.find(({ recorded }) => recorded.id === id)?.corrections.length ?? 0;
  return count > 0 ? [speak(mineWords).corrections(count)] : [];
};

function Notices() {
  const words = speak(mineWords);
  const told = [
    unusable.value && words.unusable,
    closed.value > 0 && words.closed(closed.value),
    colleagues.value > 0 && words.colleagues(colleagues.value),
  ].filter((it) => it !== false);
  return told.map((it) => (
    <p key={it} class="placed" role="status">
      <Icon name="info" />
      <span>{it}</span>
    </p>
  ));
}

function Nothing() {
  const words = speak(fieldWords);
  return (
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
  );
}

interface ListProps {
  title: string;
  show: boolean;
  /** What holds for all of it. */
  lead?: ComponentChildren;
  children: ComponentChildren;
}

function List({ title, show, lead, children }: ListProps) {
  if (!show) return null;
  return (
    <section>
      <h3 class="list-title">{title}</h3>
      {lead}
      <ul class="finding-list">{children}</ul>
    </section>
  );
}

/** Something on the device: a finding, a visit, a correction or a mark of duty. */
function DeviceRow({ item }: { item: Item }) {
  const words = speak(fieldWords);
  const said = speak(mineWords);
  const state = words.states[item.state];
  return (
    <li>
      {item.kind === 'finding' ? (
        <Row
          id={item.id}
          outcome={item.sheet?.answer.outcome ?? null}
          title={item.body.kind ? speak(findingWords).kinds[item.body.kind] : words.newFinding}
          detail={[tellShort(item.body.observedAt), words.photoCount(item.body.photos.length)].join(' · ')}
          state={[state]}
        />
      ) : (
        <p class="finding-row">
          <Icon
            name={item.kind === 'visit' ? 'eye' : item.kind === 'correction' ? 'edit' : 'clock'}
            size={28}
          />
          <span class="finding-row-text">
            <strong>{said[item.kind]}</strong>
            {'at' in item.body && <span class="quiet small">{tellShort(item.body.at)}</span>}
            <span>
              <Badge>{state}</Badge>
            </span>
          </span>
        </p>
      )}
      {(item.state === 'draft' || item.state === 'needs-you') && <OutboxState item={item} />}
    </li>
  );
}

function KnownRow({ known: { own, finding, conflicts } }: { known: KnownFinding }) {
  const words = speak(mineWords);
  return (
    <li>
      <Row
        id={own.summary.id}
        outcome={own.summary.outcome}
        title={speak(findingWords).kinds[finding.kind]}
        detail={own.question?.text ?? tellShort(own.summary.observedAt)}
        state={[
          ...(own.question ? [words.question] : []),
          ...conflicts.map(({ field }) => words.differs(words.fields[field as keyof typeof words.fields])),
        ]}
      />
    </li>
  );
}

interface RowProps {
  id: string;
  /** Null before anybody has checked it. */
  outcome: Outcome | null;
  title: string;
  detail: string;
  state: string[];
}

function Row({ id, outcome, title, detail, state }: RowProps) {
  return (
    <button type="button" class="finding-row" onClick={() => openPanel({ kind: 'finding', id })}>
      {outcome ? <OutcomeIcon mark={outcome} size={28} /> : <Icon name="clock" size={28} />}
      <span class="finding-row-text">
        <strong>{title}</strong>
        <span class="quiet small">{detail}</span>
        <span class="row">
          {state.map((one) => (
            <Badge key={one}>{one}</Badge>
          ))}
        </span>
      </span>
      <Icon name="right" size={20} />
    </button>
  );
}
