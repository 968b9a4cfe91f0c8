import { effect, untracked } from '@preact/signals';
import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import Source from 'ol/source/Source.js';
import ViewHint from 'ol/ViewHint.js';
import type { CreateGround } from '../ground.ts';
import type { GroundSeen } from '../in-sight.ts';
import { placesOf, stateOf } from '../layer-places.ts';
import type { GroundNews, GroundOrder, Sight } from './orders.ts';
import { createPicture } from './picture.ts';

/** As far beyond the screen as is drawn, CSS pixels: what comes into sight before the next picture does. */
const margin = 128;
/** A map that is pushed so far, CSS pixels, needs the next one; what is nearer the picture has. */
const enough = margin / 3;

/** The ground, drawn by a thread that does nothing else: the page only moves its last picture, so that a finger never waits. */
export const groundAside =
  (thread: Worker): CreateGround =>
  ({ facts: first, audience, theme, offline, selectedZone, marks }) => {
    const order = (it: GroundOrder): void => thread.postMessage(it);
    const picture = createPicture();
    const source = new Source({});
    source.loading = true;
    let facts = first;
    const shown = new Map<string, { visible: boolean; opacity: number }>();
    const shownAs = (id: string) => shown.get(id) ?? { visible: true, opacity: 1 };

    let asked: Sight | null = null;
    let next: { sight: Sight; moving: boolean } | null = null;
    let drawing = false;
    const ask = (): void => {
      if (drawing || !next) return;
      drawing = true;
      asked = next.sight;
      order({ do: 'draw', ...next });
      next = null;
    };
    const layer = new Layer({
      source,
      zIndex: 0,
      render(frame) {
        picture.place(frame);
        const sight = sightOf(frame);
        const moving = Boolean(frame.viewHints[ViewHint.INTERACTING] || frame.viewHints[ViewHint.ANIMATING]);
        if (asked && (isSame(sight, asked) || (moving && isNear(sight, asked)))) next = null;
        else {
          next = { sight, moving };
          source.loading = true;
          ask();
        }
        return picture.element;
      },
    });

    let questions = 0;
    const waiting = new Map<number, (seen: GroundSeen[]) => void>();
    const heard: { [Is in GroundNews['is']]: (news: Extract<GroundNews, { is: Is }>) => void } = {
      picture(news) {
        drawing = false;
        picture.show(news.picture, news.sight);
        ask();
      },
      whole() {
        if (drawing || next) return;
        source.loading = false;
        layer.changed();
      },
      reached({ yes }) {
        if (offline) offline.away.value = !yes;
      },
      seen({ asked, seen }) {
        waiting.get(asked)?.(seen);
        waiting.delete(asked);
      },
    };
    const hear = ({ data }: MessageEvent<GroundNews>): void => heard[data.is](data as never);
    thread.addEventListener('message', hear);
    order({
      do: 'open',
      facts,
      audience,
      theme: theme.peek(),
      pixelRatio: devicePixelRatio,
    });
    const stopTiles = effect(() => {
      void offline?.tiles.value;
      untracked(() => order({ do: 'tiles' }));
    });
    return {
      shown: [layer],
      facts: () => facts,
      states: (zoom) =>
        placesOf(facts, audience).map((place) => stateOf(facts, place, zoom, shownAs(place.id))),
      set(id, change) {
        shown.set(id, { ...shownAs(id), ...change });
        order({ do: 'layer', id, ...change });
      },
      restyle: () => order({ do: 'dress', theme: theme.value }),
      redraw: (id) =>
        order(id === 'zones' ? { do: 'zone', id: selectedZone() } : { do: 'marks', ...marks() }),
      showEdge: (box) => order({ do: 'edge', box }),
      at: () => [],
      seen(extent, zoom) {
        const question = ++questions;
        order({ do: 'tell', asked: question, extent, zoom });
        return new Promise((resolve) => waiting.set(question, resolve));
      },
      setFacts(_map, fresh) {
        facts = fresh;
        order({ do: 'facts', facts });
      },
      dispose() {
        stopTiles();
        thread.removeEventListener('message', hear);
      },
    };
  };

const sightOf = ({ viewState: { center, resolution, rotation }, size }: FrameState): Sight => ({
  center: [center[0]!, center[1]!],
  resolution,
  rotation,
  size: [size[0]! + 2 * margin, size[1]! + 2 * margin],
});

const isSame = (a: Sight, b: Sight): boolean => String(Object.values(a)) === String(Object.values(b));

/** Only pushed, and not far. */
const isNear = ({ center: [x, y], ...a }: Sight, { center: [bx, by], ...b }: Sight): boolean =>
  isSame({ ...a, center: [0, 0] }, { ...b, center: [0, 0] }) &&
  Math.max(Math.abs(x - bx), Math.abs(y - by)) < enough * a.resolution;
