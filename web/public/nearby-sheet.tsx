import './nearby-sheet.css';
import { useSignal, useSignalEffect } from '@preact/signals';
import type { Geometry } from '../../geodata/model/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { layerWords } from '../../geodata/words/layer.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { call } from '../data/call.ts';
import { language, speak } from '../data/preferences.ts';
import type { CityMap } from '../map/city-map.ts';
import { zoneName } from '../map/zone-name.ts';
import { Sheet } from '../ui/sheet.tsx';
import { EmptyState, Failure, Skeleton } from '../ui/states.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { closePanel } from './panel.ts';

export interface NearbySheetProps {
  map: CityMap;
  facts: CityFacts;
  onCover: (pixels: { bottom: number; right: number }) => void;
  onAsk: (point: [number, number], name: string | null) => void;
}

interface NearbyRow {
  id: string;
  title: string;
  detail: string;
  point: [number, number];
}
interface Nearby {
  rows: NearbyRow[];
  all: number;
}
type Tab = 'zones' | 'permits';

const mostShown = 60;

/** The map's twin for those who read lists: zones and permits in sight, nearest first. */
export function NearbySheet({ map, facts, onCover, onAsk }: NearbySheetProps) {
  const words = speak(publicWords).nearby;
  const tab = useSignal<Tab>('zones');
  const found = useSignal<Nearby | null>(null);
  const problem = useSignal<unknown>(null);
  useSignalEffect(() => {
    const stop = new AbortController();
    const layer = tab.value;
    const { box, center } = map.view.value;
    const said = language.value;
    const timer = setTimeout(async () => {
      try {
        const answer = await call('get /api/cities/:city/features/:layer', {
          params: { city: facts.city.code, layer },
          query: { bbox: box.map((value) => value.toFixed(6)).join(','), limit: 500 },
          signal: stop.signal,
        });
        const text = (value: unknown) => (typeof value === 'string' ? value : '');
        const rows = answer.features
          .filter((feature) => feature.geometry !== null)
          .map((feature): NearbyRow => {
            const { code, name, number, kind } = feature.properties;
            return {
              id: feature.id,
              point: map.middleOf(feature.geometry as Geometry),
              title: layer === 'zones' ? zoneName(said, text(code), text(name) || null) : text(number),
              detail: layer === 'zones' ? text(code) : text(kind).toUpperCase(),
            };
          })
          .sort((a, b) => far(a.point, center) - far(b.point, center));
        found.value = { rows: rows.slice(0, mostShown), all: answer.numberMatched };
        problem.value = null;
      } catch (error) {
        if (!stop.signal.aborted) problem.value = error;
      }
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  const names = speak(layerWords);
  return (
    <Sheet title={words.title} lead={words.lead} onClose={closePanel} onCover={onCover}>
      <Tabs
        label={words.title}
        selected={tab.value}
        onSelect={(next) => {
          found.value = null;
          tab.value = next;
        }}
        items={[
          { id: 'zones', label: names.zones ?? words.zones },
          { id: 'permits', label: names.permits ?? words.permits },
        ]}
      >
        {problem.value !== null && <Failure problem={problem.value} />}
        {problem.value === null && !found.value && <Skeleton lines={6} />}
        {found.value && <Rows nearby={found.value} onAsk={onAsk} />}
      </Tabs>
    </Sheet>
  );
}

const far = (a: [number, number], b: [number, number]) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;

function Rows({ nearby, onAsk }: { nearby: Nearby; onAsk: NearbySheetProps['onAsk'] }) {
  const words = speak(publicWords).nearby;
  if (nearby.rows.length === 0) return <EmptyState icon="map" title={words.none} />;
  return (
    <>
      {nearby.all > nearby.rows.length && (
        <p class="quiet small">{words.more(nearby.rows.length, nearby.all)}</p>
      )}
      <ul class="nearby">
        {nearby.rows.map((row) => (
          <li key={row.id}>
            <button type="button" class="nearby-row" onClick={() => onAsk(row.point, null)}>
              <b>{row.detail}</b>
              <span>{row.title}</span>
              <span class="sr-only">. {words.ask}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
