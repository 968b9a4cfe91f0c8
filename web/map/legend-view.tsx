import './legend-view.css';
import { mapWords } from '../../geodata/words/map.ts';
import { speak } from '../data/preferences.ts';
import { type Mark, OutcomeIcon } from '../ui/outcome-mark.tsx';
import type { CityMap, LegendEntry } from './city-map.ts';
import { MapPanelCard } from './map-panel.tsx';

/** Only what is in sight. */
export function Legend({ map, onClose }: { map: CityMap; onClose: () => void }) {
  const words = speak(mapWords);
  const entries = map.legend.value;
  return (
    <MapPanelCard title={words.legend} lead={words.legendLead} onClose={onClose}>
      {entries.length === 0 && <p class="quiet">{words.legendEmpty}</p>}
      <ul class="legend">
        {entries.map((entry) => (
          <li key={entry.id}>
            <LegendSign entry={entry} />
            {entry.code && <b class="legend-code">{entry.code}</b>}
            <span>{entry.label}</span>
          </li>
        ))}
      </ul>
    </MapPanelCard>
  );
}

function LegendSign({ entry }: { entry: LegendEntry }) {
  if (entry.kind === 'marker') return <OutcomeIcon mark={entry.id.split(':')[1] as Mark} size={20} />;
  return (
    <span class={`legend-sign legend-${entry.kind}`} style={{ '--sign': entry.colour }} aria-hidden="true" />
  );
}
