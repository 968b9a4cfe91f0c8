import './map-controls.css';
import type { Signal } from '@preact/signals';
import { mapWords } from '../../geodata/words/map.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CityMap } from './city-map.ts';
import { locateSentence } from './locate-sentence.ts';

export type MapPanel = 'layers' | 'legend';

/** The column of buttons at the thumb: layers, legend, position, zoom, north. */
export function MapControls({ map, panel }: { map: CityMap; panel: Signal<MapPanel | null> }) {
  const words = speak(mapWords);
  const turn = (which: MapPanel) => {
    panel.value = panel.value === which ? null : which;
  };
  const rotation = map.view.value.rotation;
  const on = map.locator.state.value !== 'off';
  return (
    <div class="map-controls">
      <div class="map-buttons">
        <IconButton
          icon="layers"
          label={words.layers}
          expanded={panel.value === 'layers'}
          onClick={() => turn('layers')}
        />
        <IconButton
          icon="legend"
          label={words.legend}
          expanded={panel.value === 'legend'}
          onClick={() => turn('legend')}
        />
      </div>
      <div class="map-buttons">
        <IconButton
          icon="locate"
          label={locateSentence(map.locator)}
          pressed={on}
          onClick={() => (on && map.locator.following.value ? map.locator.stop() : void map.locate())}
        />
      </div>
      <div class="map-buttons map-zoom">
        <IconButton icon="plus" label={words.zoomIn} onClick={() => map.zoomBy(1)} />
        <IconButton icon="minus" label={words.zoomOut} onClick={() => map.zoomBy(-1)} />
      </div>
      {Math.abs(rotation) > 0.001 && (
        <button
          type="button"
          class="icon-button map-north"
          aria-label={words.north}
          title={words.north}
          onClick={() => map.turnNorth()}
        >
          <span style={{ transform: `rotate(${rotation}rad)` }}>
            <Icon name="north" />
          </span>
        </button>
      )}
    </div>
  );
}
