import { useEffect, useState } from 'preact/hooks';
import type { Position } from '../../../geodata/model/index.ts';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { roundWords } from '../../../geodata/words/field-round.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { impatient } from '../../data/patience.ts';
import { language, speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { cover, officerMap } from '../officer-map.ts';
import { closePanel, openPanel } from '../panel.ts';
import { type Near, nearHere } from './near.ts';

/** So far somebody on foot would turn aside, metres. */
const withinM = 1000;

/** Open work around the officer, the nearest first. */
export function NearSheet() {
  const words = speak(dutyWords);
  const map = officerMap.value;
  const fix = map?.locator.best.value ?? null;
  const [found, setFound] = useState<{ near: Near[]; offline: boolean } | null>(null);
  const ask = async (position: Position) => {
    const answer = await call('post /api/patrols/near', {
      body: { position, withinM },
      signal: impatient(),
    }).catch(() => null);
    const near = answer ? answer.work.map(nearOf) : nearHere(position, withinM);
    setFound({ near, offline: answer === null });
  };
  useEffect(() => {
    if (fix && !found) void ask(fix.position);
  }, [fix]);
  useEffect(() => {
    map?.showOverlay(
      'near',
      (found?.near ?? []).map(({ position }, i) => ({
        look: 'stop' as const,
        geometry: { type: 'Point' as const, coordinates: position },
        label: String(i + 1),
      })),
    );
    return () => map?.showOverlay('near', []);
  }, [map, found]);
  return (
    <Sheet
      title={words.near}
      lead={words.nearLead(formatLength(language.value, withinM))}
      onClose={closePanel}
      onCover={cover}
    >
      {!fix ? (
        <div class="stack">
          <p role="status">{map?.locator.state.value === 'denied' ? words.gpsDenied : words.nearNoFix}</p>
          <Button icon="locate" wide onClick={() => map?.locate()}>
            {speak(dutyWords).near}
          </Button>
        </div>
      ) : !found ? (
        <Skeleton lines={4} />
      ) : (
        <div class="stack">
          {found.offline && (
            <p class="quiet" role="status">
              {words.nearOffline}
            </p>
          )}
          {found.near.length === 0 ? (
            <EmptyState icon="flag" title={words.nearEmpty}>
              {words.nearEmptyLead}
            </EmptyState>
          ) : (
            <ol class="finding-list">
              {found.near.map((one, i) => (
                <NearRow key={one.id} one={one} number={i + 1} />
              ))}
            </ol>
          )}
        </div>
      )}
    </Sheet>
  );
}

function NearRow({ one, number }: { one: Near; number: number }) {
  const words = speak(dutyWords);
  const reasons = speak(roundWords).reasons;
  const metres = formatLength(language.value, one.metres);
  const open = () => {
    officerMap.value?.goTo(one.position, { zoom: 18 });
    if (one.finding) openPanel({ kind: 'visit', to: 'finding', id: one.finding });
  };
  return (
    <li>
      <button type="button" class="finding-row" onClick={open}>
        <span class="stop-disc">{number}</span>
        <span class="finding-row-text">
          <strong>{one.title}</strong>
          <span class="quiet small">
            {[
              one.roads ? words.byRoad(metres) : words.straight(metres),
              ...one.reasons.map((it) => reasons[it]),
            ].join(' · ')}
          </span>
        </span>
        <Icon name="right" size={20} />
      </button>
    </li>
  );
}

const nearOf = ({ kind, thing, ...work }: ResultOf<'post /api/patrols/near'>['work'][number]): Near => ({
  ...work,
  id: thing,
  finding: kind === 'finding' ? thing : null,
});
