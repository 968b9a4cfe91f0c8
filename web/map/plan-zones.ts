import type Feature from 'ol/Feature.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { MapZone } from './city-map.ts';
import { featureOf } from './evidence.ts';
import { mapFont } from './map-font.ts';
import { mix, type Palette } from './palette.ts';
import { selectedZoneStyle, zoneColour, zoneStyles } from './zone-style.ts';

/** Pixels across from which a zone has room for its code. */
const labelRoom = 30;

/** Zones of a plan that is not in the tiles: a draft, or one no longer in force. In official colours, what a planner has changed with a strong edge. */
export function createPlanZones(palette: () => Palette, selected: () => string | null) {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 15, declutter: 'labels', visible: false });
  /** Zone whose border is being moved: only its old border shows. */
  let edited: string | null = null;
  let standing = false;

  const restyle = () => {
    const p = palette();
    const colours = zoneStyles(p);
    const chosen = selectedZoneStyle(p);
    const changed = new Style({
      stroke: new Stroke({ color: p.accent, width: 3 * p.stroke, lineDash: [9, 5] }),
      zIndex: 1,
    });
    const before = new Style({
      stroke: new Stroke({ color: p.ink, width: 1.5 * p.stroke, lineDash: [3, 5] }),
    });
    layer.setStyle((feature, resolution) => {
      const id = feature.getId();
      if (id === edited) return before;
      const code = feature.get('code') as string;
      return [
        colours(code, resolution < 20),
        ...(feature.get('changed') ? [changed] : []),
        ...(id === selected() ? [chosen] : []),
        ...(Math.sqrt(feature.get('area')) / resolution > labelRoom ? [labelOf(code, p)] : []),
      ];
    });
  };
  restyle();

  return {
    layer,
    source,
    restyle,
    /** True while the zones of a plan stand in place of the tiles'. */
    shown: () => standing,
    show(zones: readonly MapZone[] | null) {
      if (standing !== (zones !== null)) layer.setVisible(zones !== null);
      standing = zones !== null;
      source.clear(true);
      source.addFeatures(
        (zones ?? []).map(({ id, geometry, properties }) => {
          const feature = featureOf(geometry);
          const [west = 0, south = 0, east = 0, north = 0] = feature.getGeometry()!.getExtent();
          feature.setId(id);
          feature.setProperties({ ...properties, area: (east - west) * (north - south) }, true);
          return feature;
        }),
      );
    },
    set({ visible, opacity }: { visible?: boolean; opacity?: number }) {
      if (visible !== undefined) layer.setVisible(visible);
      if (opacity !== undefined) layer.setOpacity(opacity);
    },
    /** Draws a zone as its old border while it is being edited. */
    edit(id: string | null) {
      edited = id;
      layer.changed();
    },
    /** Borders that a moved corner may keep to: of what lies around an extent, without the zone itself. */
    around(extent: number[], id: string): Feature[] {
      return source.getFeaturesInExtent(extent).filter((feature) => feature.getId() !== id);
    },
    /** Ids under a pixel. */
    at(map: OlMap, pixel: number[]): string[] {
      const found: string[] = [];
      map.forEachFeatureAtPixel(pixel, (feature) => void found.push(String(feature.getId())), {
        layerFilter: (one) => one === layer,
      });
      return found;
    },
    inExtent: (extent: number[]): Feature[] => (layer.getVisible() ? source.getFeaturesInExtent(extent) : []),
  };
}

function labelOf(code: string, p: Palette): Style {
  const colour = zoneColour(code);
  const ink =
    p.zoneEdge === 'darker'
      ? mix(colour ?? p.label, '#000000', 0.72)
      : mix(colour ?? p.label, '#ffffff', 0.75);
  return new Style({
    text: new Text({
      text: code,
      font: mapFont(12, 700),
      fill: new Fill({ color: colour ? ink : p.label }),
      stroke: new Stroke({ color: p.halo, width: 3.5 }),
      overflow: true,
      padding: [2, 3, 2, 3],
    }),
  });
}
