import type BaseLayer from 'ol/layer/Base.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import ViewHint from 'ol/ViewHint.js';
import type { Tell } from './draw-aside.ts';
import type { Sight } from './orders.ts';

/** A map without a page, which gives away each picture that it has drawn. */
export function createEasel(layers: BaseLayer[], pixelRatio: number, tell: Tell) {
  const canvas = new OffscreenCanvas(1, 1);
  // the page has kept what it asks for within its limits already
  const view = new View({ minZoom: 0, maxZoom: 28, constrainRotation: false, multiWorld: true });
  const map = new OlMap({
    target: canvas,
    layers,
    view,
    controls: [],
    interactions: [],
    pixelRatio,
    maxTilesLoading: 24,
  });
  let sight: Sight | null = null;
  map.on('postrender', () => {
    if (!sight) return;
    const picture = canvas.transferToImageBitmap();
    tell({ is: 'picture', picture, sight }, [picture]);
  });
  map.on('rendercomplete', () => tell({ is: 'whole' }));

  const stretch = ({ size, rotation }: Sight): void => {
    // OpenLayers puts a turned map together in CSS pixels
    const ratio = rotation === 0 ? pixelRatio : 1;
    const [width, height] = [Math.round(size[0] * ratio), Math.round(size[1] * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    map.setPixelRatio(ratio);
    if (String(map.getSize()) !== String(size)) map.setSize(size);
  };
  return {
    map,
    draw(next: Sight, moving: boolean): void {
      // A map that is pushed gets its new tiles as they come; while the scale changes, what is drawn is stretched.
      const stretched = moving && sight !== null && next.resolution !== sight.resolution;
      if (stretched !== view.getInteracting()) view.setHint(ViewHint.INTERACTING, stretched ? 1 : -1);
      stretch(next);
      sight = next;
      view.setCenter(next.center);
      view.setResolution(next.resolution);
      view.setRotation(next.rotation);
      map.render();
    },
    close: () => map.dispose(),
  };
}
