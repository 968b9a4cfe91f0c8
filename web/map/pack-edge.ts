import Feature from 'ol/Feature.js';
import Polygon, { fromExtent } from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import { transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { Box } from '../../geodata/model/index.ts';
import { hatch } from './hatch.ts';
import type { Palette } from './palette.ts';

/** As far as the map goes, degrees. */
const world: Box = [-180, -80, 180, 80];

/** Hatching over everything beyond what this device holds: white there is no empty land. */
export function createPackEdge(palette: () => Palette) {
  const source = new VectorSource<Feature<Polygon>>();
  const layer = new VectorLayer({ source, zIndex: 905, properties: { id: 'pack-edge' } });
  const ringOf = (box: Box) =>
    fromExtent(transformExtent(box, 'EPSG:4326', 'EPSG:3857')).getCoordinates()[0]!;
  return {
    layer,
    restyle() {
      const p = palette();
      layer.setStyle(
        new Style({
          fill: new Fill({ color: hatch(p.legacy, { gap: 12, width: 1.5, ground: p.land }) }),
          stroke: new Stroke({ color: p.ink, width: 2, lineDash: [8, 6] }),
        }),
      );
    },
    /** The box that is held; null when everything can be fetched. */
    show(box: Box | null) {
      source.clear();
      if (box) source.addFeature(new Feature(new Polygon([ringOf(world), ringOf(box).toReversed()])));
    },
  };
}
