import './own-position.css';
import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { fromLonLat, getPointResolution } from 'ol/proj.js';
import { apply } from 'ol/transform.js';
import type { Language } from '../../geodata/words/bilingual.ts';
import { formatLength } from '../../geodata/words/format.ts';
import type { Fix } from './locator.ts';
import { mapFont } from './map-font.ts';
import type { Palette } from './palette.ts';

/**
 * Own position: dot, heading, and the accuracy as a ring in real metres. Elements of the page, which it moves without painting them: on a canvas a
 * tablet would paint the whole screen anew for each step of a finger.
 */
export function createOwnPosition(palette: () => Palette, language: () => Language) {
  const place = element('own-position');
  const ring = element('own-position-ring');
  const wedge = element('own-position-wedge');
  const label = element('own-position-label');
  place.append(ring, wedge, element('own-position-dot'), label);
  place.ariaHidden = 'true';
  label.style.font = mapFont(12.5, 700);
  let fix: Fix | null = null;

  const draw = ({ coordinateToPixelTransform, viewState }: FrameState): HTMLElement | null => {
    if (!fix) return null;
    const at = fromLonLat(fix.position);
    const [x = 0, y = 0] = apply(coordinateToPixelTransform, [...at]);
    place.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    const metres = getPointResolution('EPSG:3857', viewState.resolution, at, 'm');
    const across = `${((2 * fix.accuracyM) / metres).toFixed(1)}px`;
    if (ring.style.width !== across) Object.assign(ring.style, { width: across, height: across });
    wedge.style.rotate = `${((fix.heading ?? 0) * Math.PI) / 180 + viewState.rotation}rad`;
    return place;
  };
  const layer = new Layer({ zIndex: 950, render: (frame) => draw(frame)! });
  return {
    layer,
    show(now: Fix | null) {
      fix = now;
      if (fix) {
        const { label: ink, halo, stroke } = palette();
        ring.style.borderWidth = `${1.5 * stroke}px`;
        wedge.hidden = fix.heading === null;
        label.style.color = ink;
        label.style.setProperty('--halo', halo);
        label.textContent = `±${formatLength(language(), fix.accuracyM)}`;
      }
      layer.changed();
    },
  };
}

function element(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}
