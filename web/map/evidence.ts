import { getHeight, intersects } from 'ol/extent.js';
import type Feature from 'ol/Feature.js';
import type { FeatureLike } from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import type Geom from 'ol/geom/Geometry.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { CheckAnswer, Geometry, Verdict } from '../../geodata/model/index.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import { formatMeasure } from '../../geodata/words/format.ts';
import { hatch } from './hatch.ts';
import { mapFont } from './map-font.ts';
import { type Palette, withOpacity } from './palette.ts';

const format = new GeoJSON({ featureProjection: 'EPSG:3857' });

/** A geometry in degrees as a feature of the map. */
export const featureOf = (geometry: Geometry): Feature => format.readFeature(geometry) as Feature;

/** What is written at the evidence: by how much the limit is missed. */
export function measureOf(language: Language, verdict: Verdict): string {
  if (verdict.margin === null || verdict.unit === null) return '';
  return formatMeasure(language, Math.abs(verdict.margin), verdict.unit);
}

/** Outline of the thing judged, and the offending parts on it. */
export function createEvidence(palette: () => Palette, language: () => Language) {
  const subject = new VectorSource();
  const parts = new VectorSource();
  const subjectLayer = new VectorLayer({ source: subject, zIndex: 700 });
  const partsLayer = new VectorLayer({ source: parts, zIndex: 710, declutter: 'evidence' });
  let answer: CheckAnswer | null = null;

  const restyle = () => {
    const p = palette();
    const violating = partStyle(p.violates, p);
    const unclear = partStyle(p.unclear, p);
    subjectLayer.setStyle([
      new Style({ stroke: new Stroke({ color: p.halo, width: 6 }) }),
      new Style({
        stroke: new Stroke({ color: p.ink, width: 3 }),
        fill: new Fill({ color: withOpacity(p.halo, 0.25) }),
        image: new CircleStyle({
          radius: 7,
          fill: new Fill({ color: p.ink }),
          stroke: new Stroke({ color: p.halo, width: 3 }),
        }),
      }),
    ]);
    partsLayer.setStyle((feature, resolution) => {
      const styles = feature.get('outcome') === 'unclear' ? unclear : violating;
      const label = styles[2]!.getText()!;
      label.setText(feature.get('measure'));
      label.setOffsetY(liftOf(feature, resolution));
      return styles;
    });
  };
  const fill = () => {
    parts.clear();
    for (const verdict of answer?.verdicts ?? []) {
      if (!verdict.evidence || (verdict.outcome !== 'violates' && verdict.outcome !== 'unclear')) continue;
      const part = featureOf(verdict.evidence);
      part.setProperties({ outcome: verdict.outcome, measure: '' });
      parts.addFeature(part);
      writeMeasure(part, measureOf(language(), verdict));
    }
  };
  /** Parts that lie over each other share one label, a line each measure: else one would hide the other. */
  const writeMeasure = (part: Feature, measure: string) => {
    const extent = part.getGeometry()!.getExtent();
    const bearer = parts
      .getFeatures()
      .find((other) => other.get('measure') && intersects(extent, other.getGeometry()!.getExtent()));
    const told: string | undefined = bearer?.get('measure');
    const lines = new Set([...(told ? told.split('\n') : []), measure]);
    (bearer ?? part).set('measure', [...lines].join('\n'));
  };
  restyle();
  return {
    layers: [subjectLayer, partsLayer],
    restyle,
    retell: fill,
    showSubject(geometry: Geometry | null) {
      subject.clear();
      if (geometry) subject.addFeature(featureOf(geometry));
    },
    show(next: CheckAnswer | null) {
      answer = next;
      fill();
    },
    shown: () => new Set(parts.getFeatures().map((part) => part.get('outcome') as 'violates' | 'unclear')),
    hasSubject: () => subject.getFeatures().length > 0,
  };
}

function partStyle(colour: string, p: Palette): Style[] {
  return [
    new Style({ stroke: new Stroke({ color: p.halo, width: 5 }) }),
    new Style({
      fill: new Fill({ color: hatch(colour, { gap: 7, width: 2, ground: withOpacity(colour, 0.22) }) }),
      stroke: new Stroke({ color: colour, width: 2.5 * p.stroke }),
    }),
    new Style({
      geometry: (feature) => labelPlace(feature.getGeometry()),
      text: new Text({
        font: mapFont(14, 750),
        fill: new Fill({ color: p.halo }),
        backgroundFill: new Fill({ color: colour }),
        padding: [3, 6, 2, 6],
        overflow: true,
      }),
    }),
  ];
}

const labelLine = 17;
const labelGap = 8;

/** Pixels that the label moves up: out of what it would hide, none where the part is taller than the label. */
function liftOf(feature: FeatureLike, resolution: number): number {
  const label = String(feature.get('measure')).split('\n').length * labelLine;
  const part = getHeight(labelPlace(feature.getGeometry())!.getExtent()) / resolution;
  return part > 3 * label ? 0 : -(part / 2 + label / 2 + labelGap);
}

/** One place for the measure, which speaks of all parts together: within the largest. */
function labelPlace(shape: ReturnType<FeatureLike['getGeometry']>): Geom | undefined {
  if (!(shape instanceof MultiPolygon)) return shape as Geom | undefined;
  return shape.getPolygons().reduce((a, b) => (b.getArea() > a.getArea() ? b : a));
}
