import type BaseLayer from 'ol/layer/Base.js';
import type OlMap from 'ol/Map.js';
import type { LayerState } from './city-map.ts';

export const rasterId = 'osm';

/** OpenStreetMap's own tiles under everything: off until asked for, because they need the internet; their code comes with the first wish. */
export function createRaster() {
  let layer: BaseLayer | null = null;
  let now = { visible: false, opacity: 1 };
  return {
    state: (): LayerState => ({ id: rasterId, ...now, importedOn: null, source: null, inRange: true }),
    async set(map: OlMap, change: { visible?: boolean; opacity?: number }): Promise<void> {
      now = { ...now, ...change };
      if (!layer && !now.visible) return;
      const { osmLayer } = await import('./osm-layer.ts');
      if (!layer) {
        layer = osmLayer();
        map.addLayer(layer);
      }
      layer.setProperties(now);
    },
  };
}
