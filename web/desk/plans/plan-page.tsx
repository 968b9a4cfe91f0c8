import { useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../../geodata/model/index.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { speak } from '../../data/preferences.ts';
import type { CityMap } from '../../map/city-map.ts';
import { IconButton } from '../../ui/button.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { toast } from '../../ui/toast.tsx';
import { address, go } from '../address.ts';
import { showHelp, useKeys } from '../keys.ts';
import { useMapInSight } from '../map-in-sight.ts';
import { Split } from '../split.tsx';
import { border, endBorder, unsaved } from './border.ts';
import { FlipFilters, FlipList } from './flip-list.tsx';
import { markersOf } from './flip-marks.ts';
import { FlipPanel } from './flip-panel.tsx';
import { flips, forgetFlips, keepFlips, run } from './flips.ts';
import { PlanFoot } from './plan-foot.tsx';
import { PlanMap } from './plan-map.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { PlanBadge } from './plan-state.tsx';
import { RunPanel } from './run-panel.tsx';
import { ZoneFilters, ZoneList, zoneRows } from './zone-list.tsx';
import { ZonePanel } from './zone-panel.tsx';
import { forgetZones, searched, zones } from './zones.ts';

interface PlanPageProps {
  plan: Plan;
  /** Whether this person may change and publish a draft. */
  may: boolean;
}

/** One plan: its zones on the map and in the list; of a draft also what it would change, and its publication. */
export function PlanPage({ plan, may }: PlanPageProps) {
  const words = speak(planWords);
  const [map, setMap] = useState<CityMap | null>(null);
  const { open, view } = address.value;
  const page = useMapInSight(open);
  const flipping = view === 'flips';
  const changeable = plan.status === 'draft' && may;
  const items = useComputed(() => (address.value.view === 'flips' ? markersOf(flips.value ?? []) : []));
  const rows = useComputed<{ id: string }[]>(() =>
    address.value.view === 'flips' ? (flips.value ?? []) : zoneRows.value,
  );
  const choose = (id: string | null, fly = false) => {
    if (unsaved() && border.value?.zone.id !== id) {
      toast(words.finishFirst);
      return;
    }
    if (border.value?.zone.id !== id) endBorder();
    go({ open: id });
    const known = flipping ? (flips.value ?? []) : [...(zones.value ?? []), ...(searched.value ?? [])];
    const geometry = fly && known.find((it) => it.id === id)?.geometry;
    if (geometry) map?.goTo(geometry, { zoom: flipping ? 18.5 : 17 });
  };
  const step = (by: number) => {
    const at = rows.value.findIndex(({ id }) => id === open);
    const next = rows.value[at < 0 ? 0 : at + by];
    if (next) choose(next.id, true);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '?': showHelp,
    Escape: () => (border.value ? endBorder() : choose(null)),
  });
  useEffect(
    () => () => {
      endBorder();
      forgetZones();
      forgetFlips(undefined);
    },
    [plan.id],
  );
  useEffect(() => (changeable ? keepFlips(plan.id) : undefined), [plan.id, changeable]);
  const box = run.value?.finishedAt ? run.value.box : null;
  useEffect(() => {
    if (flipping && box && !address.peek().open) map?.goTo(box, { zoom: 18 });
  }, [map, flipping, JSON.stringify(box)]);

  const zone = flipping
    ? undefined
    : (zones.value?.find(({ id }) => id === open) ?? searched.value?.find(({ id }) => id === open));
  const flip = flipping ? flips.value?.find(({ id }) => id === open) : undefined;
  const content = (
    <>
      {flipping ? <FlipFilters /> : <ZoneFilters plan={plan.id} />}
      <Split
        label={speak(deskWords).splitter}
        top={
          <PlanMap
            plan={plan}
            items={items}
            onMap={setMap}
            onZone={(id) => choose(id)}
            onItem={(id) => choose(id)}
          />
        }
        bottom={
          flipping ? (
            <FlipList plan={plan.id} onChoose={(id) => choose(id, true)} />
          ) : (
            <ZoneList draft={plan.status === 'draft'} onChoose={(id) => choose(id, true)} />
          )
        }
      />
    </>
  );
  return (
    <div ref={page} class="page page-with-sheet plan-page">
      <div class="page-main">
        <div class="page-head plan-head">
          <IconButton
            icon="left"
            label={words.back}
            onClick={() =>
              unsaved() ? toast(words.finishFirst) : go({ plan: null, open: null, view: null })
            }
          />
          <h1>{plan.name}</h1>
          <PlanBadge plan={plan} />
        </div>
        {changeable ? (
          <Tabs
            label={words.tabs}
            items={[
              { id: 'zones', label: words.tabZones },
              { id: 'flips', label: words.tabFlips },
            ]}
            selected={view ?? 'zones'}
            onSelect={(tab) =>
              unsaved()
                ? toast(words.finishFirst)
                : go({ view: tab === 'flips' ? 'flips' : null, open: null, kelurahan: null })
            }
          >
            {content}
          </Tabs>
        ) : (
          content
        )}
      </div>
      <aside class="panel" aria-label={words.panel}>
        <Scroll class="panel-body plan-panel">
          {zone && map ? (
            <ZonePanel
              key={zone.id}
              plan={plan.id}
              zone={zone}
              map={map}
              changeable={changeable}
              onClose={() => choose(null)}
            />
          ) : flip ? (
            <FlipPanel flip={flip} onClose={() => choose(null)} />
          ) : flipping ? (
            <RunPanel plan={plan.id} />
          ) : (
            <PlanPanel plan={plan} may={may} />
          )}
        </Scroll>
        {may && <PlanFoot plan={plan} />}
      </aside>
    </div>
  );
}
