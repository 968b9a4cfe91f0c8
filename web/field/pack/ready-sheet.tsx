import './pack.css';
import { useEffect, useState } from 'preact/hooks';
import { formatLength, formatNumber, formatPercent } from '../../../geodata/words/format.ts';
import { packWords } from '../../../geodata/words/pack.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { waitingCount } from '../../offline/outbox.ts';
import { incomplete, pack } from '../../offline/pack/pack.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { newerShell } from '../../ui/keep-shell.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { minutesOld, toldFromMinutes } from '../fix-age.ts';
import { cover, officerMap } from '../officer-map.ts';
import { closePanel, openPanel } from '../panel.ts';
import { type DeviceFacts, type ReadyCheck, readiness, readyChecks } from './readiness.ts';

type Asked = Pick<DeviceFacts, 'persisted' | 'freeBytes' | 'battery' | 'appKept'>;
const nothing: Asked = { persisted: null, freeBytes: null, battery: null, appKept: null };

/** "Siap berangkat?": what a patrol needs of this device, and what to do about what is missing. */
export function ReadySheet() {
  const words = speak(packWords);
  const [asked, setAsked] = useState<Asked>(nothing);
  const check = () => void askDevice().then(setAsked);
  useEffect(() => {
    check();
    if (!officerMap.value?.locator.fix.value) officerMap.value?.locate();
  }, []);
  const facts = { ...asked, ...factsHere() };
  const states = readiness(facts);
  const open = readyChecks.filter((id) => states[id] === 'attention');
  return (
    <Sheet
      title={words.ready}
      lead={words.readyLead}
      onClose={closePanel}
      onCover={cover}
      snap="full"
      footer={
        <div class="sheet-actions">
          <Button icon="refresh" large wide onClick={check}>
            {words.checkAgain}
          </Button>
        </div>
      }
    >
      <p class={`ready-sum ready-sum-${open.length ? 'attention' : 'ok'}`} role="status">
        <Icon name={open.length ? 'alert' : 'check'} size={24} />
        {open.length ? words.readyNot(open.length) : words.readyAll}
      </p>
      <ul class="ready-list">
        {readyChecks.map((id) => (
          <li key={id} class={`ready-item ready-${states[id]}`}>
            <Icon name={icons[states[id]]} size={24} />
            <div class="ready-text">
              <strong>{words.checks[id]}</strong> <span>{told(id, facts)}</span>
              {states[id] === 'attention' && (
                <p class="small">{id === 'version' && !facts.appKept ? words.waitForApp : words.todo[id]}</p>
              )}
            </div>
            {states[id] === 'attention' && <Remedy of={id} onDone={check} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const icons = { ok: 'check', attention: 'alert', unknown: 'question' } as const;

function Remedy({ of, onDone }: { of: ReadyCheck; onDone: () => void }) {
  const words = speak(packWords);
  if (of === 'pack') return <Button onClick={() => openPanel({ kind: 'pack' })}>{words.title}</Button>;
  if (of === 'unsent')
    return <Button onClick={() => openPanel({ kind: 'mine' })}>{words.checks.unsent}</Button>;
  if (of === 'storage')
    return <Button onClick={() => void navigator.storage?.persist?.().then(onDone)}>{words.allow}</Button>;
  return null;
}

async function askDevice(): Promise<Asked> {
  const [persisted, estimate, battery, appKept] = await Promise.all([
    navigator.storage?.persisted?.() ?? null,
    navigator.storage?.estimate?.() ?? null,
    batteryOf().catch(() => null),
    appKeptHere().catch(() => null),
  ]);
  const free = estimate?.quota === undefined ? null : estimate.quota - (estimate.usage ?? 0);
  return { persisted, freeBytes: free, battery, appKept };
}

/** The worker that keeps the app takes up its work once everything lies here; none is registered in a workshop. */
async function appKeptHere(): Promise<boolean | null> {
  const shell = await navigator.serviceWorker?.getRegistration();
  return shell ? shell.active !== null : import.meta.env.PROD ? false : null;
}

/** Chromium tells; others keep it to themselves. */
async function batteryOf(): Promise<DeviceFacts['battery']> {
  const { getBattery } = navigator as { getBattery?: () => Promise<{ level: number; charging: boolean }> };
  const battery = await getBattery?.call(navigator);
  return battery ? { level: battery.level, charging: battery.charging } : null;
}

function factsHere(): Omit<DeviceFacts, keyof Asked> {
  const kept = pack.value;
  const fix = officerMap.value?.locator.fix.value;
  return {
    // where the officer was a while ago says nothing of the satellites now
    fixM: fix && minutesOld(fix, Date.now()) < toldFromMinutes ? fix.accuracyM : null,
    unsent: waitingCount.value,
    pack: kept ? { ageMs: Date.now() - Date.parse(kept.manifest.madeAt), complete: !incomplete.value } : null,
    newerApp: newerShell.value,
  };
}

function told(id: ReadyCheck, it: DeviceFacts): string {
  const { found } = speak(packWords);
  switch (id) {
    case 'storage':
      return it.persisted === null ? found.unknown : it.persisted ? found.yes : found.no;
    case 'space':
      return it.freeBytes === null
        ? found.unknown
        : found.space(formatNumber(language.value, it.freeBytes / 1e6, 0));
    case 'gps':
      return it.fixM === null ? found.noFix : found.fix(formatLength(language.value, it.fixM));
    case 'battery': {
      if (!it.battery) return found.unknown;
      const percent = formatPercent(language.value, it.battery.level * 100, 0);
      return it.battery.charging ? found.charging(percent) : found.battery(percent);
    }
    case 'unsent':
      return found.unsent(it.unsent);
    case 'pack':
      return pack.value ? tellShort(pack.value.manifest.madeAt) : found.noPack;
    case 'version':
      if (it.appKept === false) return found.appOnItsWay;
      return it.newerApp ? found.older : found.newest;
  }
}
