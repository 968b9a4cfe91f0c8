import type { FrameState } from 'ol/Map.js';
import { compose, create, makeInverse, multiply, type Transform, toString as written } from 'ol/transform.js';
import type { Sight } from './orders.ts';

/** The last picture of the ground, moved, stretched and turned to where the map is by now. */
export function createPicture() {
  const element = document.createElement('div');
  element.className = 'ground-picture';
  const canvas = document.createElement('canvas');
  element.append(canvas);
  const pen = canvas.getContext('bitmaprenderer')!;
  let shown: Sight | null = null;
  let frame: FrameState | null = null;

  const place = (): void => {
    if (!shown || !frame) return;
    canvas.style.transform = written(moved(shown, frame.coordinateToPixelTransform, frame.pixelRatio));
  };
  return {
    element,
    /** The map is elsewhere. */
    place(now: FrameState): void {
      frame = now;
      place();
    },
    /** There is a newer one. */
    show(picture: ImageBitmap, sight: Sight): void {
      const [width, height] = sight.size;
      if (canvas.width !== picture.width) canvas.width = picture.width;
      if (canvas.height !== picture.height) canvas.height = picture.height;
      if (String(sight.size) !== String(shown?.size))
        Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
      pen.transferFromImageBitmap(picture);
      shown = sight;
      place();
    },
  };
}

/** How a picture lies on a screen that has the map elsewhere by now, as a CSS matrix; `screen` leads from map units to its CSS pixels. */
export function moved(picture: Sight, screen: readonly number[], pixelRatio: number): Transform {
  const way = multiply([...screen], makeInverse(create(), toPixels(picture)));
  const pushed = Math.abs(way[0]! - 1) < 1e-9 && Math.abs(way[1]!) < 1e-9;
  // between two pixels of the screen every line would be soft
  if (pushed) for (const axis of [4, 5]) way[axis] = Math.round(way[axis]! * pixelRatio) / pixelRatio;
  return way;
}

/** From map units to CSS pixels of a picture, as OpenLayers does it for the screen. */
export const toPixels = ({ center: [x, y], resolution, rotation, size: [width, height] }: Sight) =>
  compose(create(), width / 2, height / 2, 1 / resolution, -1 / resolution, -rotation, -x, -y);
