import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import { circular } from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Language } from '../../geodata/words/bilingual.ts';
import { formatLength } from '../../geodata/words/format.ts';
import type { Fix } from './locator.ts';
import { mapFont } from './map-font.ts';
import { type Palette, withOpacity } from './palette.ts';

/** Own position: dot, heading, and the accuracy as a ring in real metres. */
export function createOwnPosition(palette: () => Palette, language: () => Language) {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 950 });
  return {
    layer,
    show(fix: Fix | null) {
      source.clear();
      if (!fix) return;
      const blue = '#1667d9';
      const ring = new Feature(circular(fix.position, fix.accuracyM, 64).transform('EPSG:4326', 'EPSG:3857'));
      ring.setStyle(
        new Style({
          fill: new Fill({ color: withOpacity(blue, 0.1) }),
          stroke: new Stroke({ color: blue, width: 1.5 * palette().stroke }),
        }),
      );
      const dot = new Feature(new Point(fromLonLat(fix.position)));
      dot.setStyle(dotStyle(fix, palette(), blue, `±${formatLength(language(), fix.accuracyM)}`));
      source.addFeatures([ring, dot]);
    },
  };
}

function dotStyle(fix: Fix, p: Palette, blue: string, accuracy: string): Style[] {
  const styles = [
    new Style({
      image: new CircleStyle({
        radius: 9,
        fill: new Fill({ color: blue }),
        stroke: new Stroke({ color: '#ffffff', width: 3 }),
      }),
      text: new Text({
        text: accuracy,
        offsetY: 22,
        font: mapFont(12.5, 700),
        fill: new Fill({ color: p.label }),
        stroke: new Stroke({ color: p.halo, width: 4 }),
      }),
    }),
  ];
  if (fix.heading !== null) {
    const rotation = (fix.heading * Math.PI) / 180;
    styles.unshift(
      new Style({ image: new Icon({ img: headingWedge(blue), rotation, rotateWithView: true }) }),
    );
  }
  return styles;
}

/** A wedge that points up from the middle. */
function headingWedge(colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 64;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(32, 4);
  pen.lineTo(42, 22);
  pen.arc(32, 32, 14, -0.8, Math.PI + 0.8, true);
  pen.closePath();
  pen.fill();
  return canvas;
}
