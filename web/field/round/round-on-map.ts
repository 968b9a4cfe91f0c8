import { effect, untracked } from '@preact/signals';
import { squareAt, squareBox } from '../../../geodata/facts/seen-squares.ts';
import type { PatrolStop, Polygon } from '../../../geodata/model/index.ts';
import type { OverlayItem } from '../../map/overlay.ts';
import { officerMap } from '../officer-map.ts';
import { openPanel, panel } from '../panel.ts';
import { todaysPatrol } from './patrols.ts';
import { shownStop } from './round-sheet.tsx';
import { nextStop, stops } from './stops.ts';

/** The round: its way over the roads, straight where no road is known, the own area, and the numbered stops. */
function itemsOf(): OverlayItem[] {
  const patrol = todaysPatrol.value;
  if (!patrol) return [];
  const next = nextStop.value?.stop.id;
  const places = [patrol.office, ...patrol.stops.map(({ position }) => position)];
  const straight = patrol.stops.flatMap(({ roads, metres }, i): OverlayItem[] =>
    roads || metres === null
      ? []
      : [{ look: 'straight', geometry: { type: 'LineString', coordinates: [places[i]!, places[i + 1]!] } }],
  );
  return [
    ...(patrol.area ? [{ look: 'area' as const, geometry: patrol.area.geometry }] : []),
    ...patrol.stops.filter(({ kind }) => kind === 'area').map(squareOfStop),
    ...(patrol.way ? [{ look: 'way' as const, geometry: patrol.way }] : []),
    ...straight,
    ...stops.value.map(
      ({ stop, number, note }): OverlayItem => ({
        look: note ? 'stop-done' : stop.id === next ? 'stop-next' : 'stop',
        geometry: { type: 'Point', coordinates: stop.position },
        id: stop.id,
        label: String(number),
      }),
    ),
  ];
}

/** The square that a stop is about. */
function squareOfStop({ position }: PatrolStop): OverlayItem {
  const [west, south, east, north] = squareBox(squareAt(position));
  const ring: Polygon['coordinates'][number] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { look: 'area', geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** A place is chosen or looked at with its evidence: the round would cover it. */
const lookedAt: ReadonlySet<string> = new Set(['new', 'visit', 'finding']);

/** Keeps the round on the map; none while one place is looked at. Returns the stop. */
export const showRound = (): (() => void) =>
  effect(() => {
    const map = officerMap.value;
    const items = lookedAt.has(panel.value.kind) ? [] : itemsOf();
    untracked(() =>
      map?.showOverlay('round', items, (id) => {
        shownStop.value = id;
        openPanel({ kind: 'round' });
      }),
    );
  });
