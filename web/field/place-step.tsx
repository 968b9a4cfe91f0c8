import { useEffect } from 'preact/hooks';
import { areaM2 } from '../../geodata/geometry/area-m2.ts';
import { lengthM } from '../../geodata/geometry/length-m.ts';
import { isArea } from '../../geodata/geometry/parts.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { siteWords } from '../../geodata/words/field-site.ts';
import { formatArea, formatLength } from '../../geodata/words/format.ts';
import { language, speak } from '../data/preferences.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { draft } from './draft.ts';
import { minutesOld, toldFromMinutes } from './fix-age.ts';
import {
  cancelDrawing,
  comeClose,
  drawing,
  place,
  placeBuilding,
  startDrawing,
  takeDrawing,
  tapBuilding,
  tapped,
  tappedNothing,
} from './footprint.ts';
import { officerMap } from './officer-map.ts';

/** Step 2: aim the crosshair, take the position, tap a building, or draw its footprint. */
export function PlaceStep() {
  const words = speak(fieldWords);
  const map = officerMap.value;
  useEffect(() => {
    if (!map) return;
    map.showSubject(draft.value?.geometry ?? null);
    if (draft.value?.geometry) map.goTo(draft.value.geometry);
    else comeClose();
    const stop = map.onTap(({ point }) => void tapBuilding(point));
    return () => {
      stop();
      if (drawing.value) cancelDrawing();
      tapped.value = null;
      tappedNothing.value = false;
    };
  }, [map]);
  if (drawing.value) return <DrawingHelp />;
  const best = map?.locator.best.value ?? null;
  const minutes = minutesOld(best, Date.now());
  const outline = tapped.value;
  const placed = draft.value?.geometry;
  return (
    <div class="stack">
      {outline ? (
        <p class="placed">
          <Icon name="building" />
          <span>
            {words.placeFromBuilding}: <strong>{formatArea(language.value, areaM2(outline.geometry))}</strong>
          </span>
        </p>
      ) : (
        <p>{words.placeLead}</p>
      )}
      {!outline && placed && (
        <p class="placed">
          <Icon name="check" />
          {isArea(placed) ? words.placeArea(formatArea(language.value, areaM2(placed))) : words.placePointSet}
        </p>
      )}
      {tappedNothing.value && <p class="quiet">{words.placeTapNone}</p>}
      {best && best.accuracyM > 15 && (
        <p class="quiet">{words.placeGpsWeak(formatLength(language.value, best.accuracyM))}</p>
      )}
      {minutes >= toldFromMinutes && <p class="quiet">{speak(siteWords).fixAge(minutes)}</p>}
    </div>
  );
}

/** The drawing in figures, and what comes next. */
export function DrawingHelp() {
  const words = speak(fieldWords);
  const made = drawing.value;
  if (!made) return null;
  const area = made.areaM2.value;
  const around = made.geometry.value;
  const corners = made.vertices.value.length;
  return (
    <div class="drawing-help" aria-live="polite">
      <p class="drawing-area">{area === null ? '– m²' : formatArea(language.value, area)}</p>
      {around && <p>{speak(siteWords).lengthAround(formatLength(language.value, lengthM(around)))}</p>}
      <p class={made.crossing.value ? 'field-error' : 'quiet'}>
        {made.crossing.value
          ? words.placeCrossing
          : corners < 3
            ? corners === 0
              ? words.placeDrawLead
              : words.placeDrawMore(3 - corners)
            : `${words.placeCorners(corners)}. ${words.placeMoveCorners}`}
      </p>
    </div>
  );
}

/** The buttons while a footprint is drawn. */
export function DrawingActions({ onCancel, onUse }: { onCancel: () => void; onUse: () => void }) {
  const words = speak(fieldWords);
  const made = drawing.value;
  if (!made) return null;
  const enough = made.geometry.value !== null && !made.crossing.value;
  return (
    <div class="place-actions">
      <Button
        variant={enough ? 'secondary' : 'primary'}
        icon="plus"
        large
        wide
        onClick={() => made.addVertex()}
      >
        {words.addCorner}
      </Button>
      <div class="sheet-actions">
        <IconButton icon="close" label={words.cancelDraw} onClick={onCancel} />
        <IconButton
          icon="undo"
          label={words.undo}
          disabled={made.vertices.value.length === 0}
          onClick={() => made.undo()}
        />
        <Button variant="primary" wide disabled={!enough} onClick={onUse}>
          {words.placeUse}
        </Button>
      </div>
    </div>
  );
}

/** The buttons of step 2 at the foot of the sheet; the likely one is primary. */
export function PlaceActions({ onPlaced }: { onPlaced: () => void }) {
  const words = speak(fieldWords);
  const map = officerMap.value;
  if (drawing.value)
    return <DrawingActions onCancel={cancelDrawing} onUse={() => takeDrawing() && onPlaced()} />;
  const outline = tapped.value;
  const placed = draft.value?.geometry;
  const fix = map?.locator.best.value ?? null;
  const take = (geometry: Parameters<typeof place>[0], by: 'gps' | 'map') => {
    place(geometry, by);
    onPlaced();
  };
  const takeBuilding = () => {
    if (outline) placeBuilding(outline);
    onPlaced();
  };
  const aim = () => map && take({ type: 'Point', coordinates: map.view.value.center }, 'map');
  const gps = () => (fix ? take({ type: 'Point', coordinates: fix.position }, 'gps') : map?.locate());
  return (
    <div class="place-actions">
      {outline ? (
        <Button variant="primary" icon="building" large wide onClick={takeBuilding}>
          {words.placeUse}
        </Button>
      ) : placed ? (
        <Button variant="primary" icon="check" large wide onClick={onPlaced}>
          {words.placeKeep}
        </Button>
      ) : (
        <Button variant="primary" icon="plus" large wide onClick={aim}>
          {words.placePoint}
        </Button>
      )}
      <div class="sheet-actions">
        {placed && !outline && (
          <Button icon="plus" wide onClick={aim}>
            {words.placePoint}
          </Button>
        )}
        <Button icon="locate" wide onClick={gps}>
          {fix ? `${words.placeGps} (±${formatLength(language.value, fix.accuracyM)})` : words.turnOnGps}
        </Button>
        <Button icon="draw" wide onClick={() => void startDrawing()}>
          {words.placeDraw}
        </Button>
      </div>
    </div>
  );
}
