import './layer-switcher.css';
import { layerWords } from '../../geodata/words/layer.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { speak } from '../data/preferences.ts';
import type { CityMap, LayerState } from './city-map.ts';
import { MapPanelCard } from './map-panel.tsx';

/** Which layers are drawn, and how strongly. */
export function LayerSwitcher({ map, onClose }: { map: CityMap; onClose: () => void }) {
  const words = speak(mapWords);
  const day = usualDay(map.layers.value);
  return (
    <MapPanelCard title={words.layers} {...(day && { lead: words.dataOf(day) })} onClose={onClose}>
      <ul class="layer-list">
        {map.layers.value.map((layer) => (
          <LayerRow key={layer.id} layer={layer} map={map} day={day} />
        ))}
      </ul>
    </MapPanelCard>
  );
}

/** The day of which most layers are: said once above them, and a layer says its own only where it is another. */
function usualDay(layers: readonly LayerState[]): string | null {
  const counts = new Map<string, number>();
  for (const { importedOn } of layers)
    if (importedOn) counts.set(importedOn, (counts.get(importedOn) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function LayerRow({ layer, map, day }: { layer: LayerState; map: CityMap; day: string | null }) {
  const words = speak(mapWords);
  const name = speak(layerWords)[layer.id] ?? layer.id;
  const note =
    layer.id === 'osm'
      ? words.osmHint
      : layer.inRange
        ? layer.importedOn && layer.importedOn !== day && words.dataOf(layer.importedOn)
        : words.zoomToSee;
  return (
    <li class="layer-row">
      <label class="layer-name">
        <input
          type="checkbox"
          checked={layer.visible}
          onChange={(event) => map.setLayer(layer.id, { visible: event.currentTarget.checked })}
        />
        <span>
          {name}
          {note && <span class="layer-note">{note}</span>}
        </span>
      </label>
      {layer.visible && (
        <input
          class="layer-opacity"
          type="range"
          min="10"
          max="100"
          step="5"
          aria-label={words.opacity(name)}
          value={Math.round(layer.opacity * 100)}
          onInput={(event) => map.setLayer(layer.id, { opacity: Number(event.currentTarget.value) / 100 })}
        />
      )}
    </li>
  );
}
