import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Icon from 'ol/style/Icon.js';
import Style from 'ol/style/Style.js';
import type { Position } from '../../geodata/model/index.ts';
import type { Palette } from './palette.ts';

/** The pin of the place asked about; its tip is the place. */
export function createPin(palette: () => Palette) {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 960 });
  const restyle = () => {
    const { canvas, ratio } = picture(palette());
    layer.setStyle(new Style({ image: new Icon({ img: canvas, scale: 1 / ratio, anchor: [0.5, 1] }) }));
  };
  restyle();
  return {
    layer,
    restyle,
    show(point: Position | null) {
      source.clear();
      if (point) source.addFeature(new Feature(new Point(fromLonLat(point))));
    },
  };
}

function picture(p: Palette) {
  const ratio = Math.max(1, globalThis.devicePixelRatio ?? 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(40 * ratio);
  canvas.height = Math.ceil(50 * ratio);
  const pen = canvas.getContext('2d');
  if (!pen) return { canvas, ratio };
  pen.scale(ratio, ratio);
  pen.beginPath();
  pen.moveTo(20, 49);
  pen.bezierCurveTo(17, 38, 4, 31, 4, 18);
  pen.arc(20, 18, 16, Math.PI, 0);
  pen.bezierCurveTo(36, 31, 23, 38, 20, 49);
  pen.closePath();
  pen.fillStyle = p.ink;
  pen.strokeStyle = p.halo;
  pen.lineWidth = 2.5;
  pen.fill();
  pen.stroke();
  pen.beginPath();
  pen.arc(20, 18, 6, 0, Math.PI * 2);
  pen.fillStyle = p.halo;
  pen.fill();
  return { canvas, ratio };
}
