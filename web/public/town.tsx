import { useSignal, useSignalEffect } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import type { CityFacts, Place } from '../../geodata/wire/places.ts';
import { formatLength } from '../../geodata/words/format.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { language, speak } from '../data/preferences.ts';
import type { CityMap } from '../map/city-map.ts';
import { MapView } from '../map/map-view.tsx';
import { AnswerSheet } from './answer-sheet.tsx';
import { ask, asked, forget } from './asked.ts';
import { Front } from './front.tsx';
import { AboutSheet, NearbySheet, ReportSheet, TrackSheet } from './later-sheets.ts';
import { openPanel, panel } from './panel.ts';

const askingZoom = 16.5;

/** The map of the city and what floats over it. */
export function Town({ facts }: { facts: CityFacts }) {
  const map = useSignal<CityMap | null>(null);
  const covered = useSignal({ bottom: 0, right: 0 });
  const front = useRef<HTMLDivElement>(null);
  const onCover = useCallback((pixels: { bottom: number; right: number }) => {
    covered.value = pixels;
  }, []);

  const askAt = (point: [number, number], name: string | null = null, accuracyM: number | null = null) => {
    const sheetStands = panel.peek() === 'aturan';
    void ask(point, name, accuracyM);
    openPanel('aturan');
    if (sheetStands) approach(point);
  };
  /** Goes close enough to see what is asked about, beside the sheet. */
  const approach = (point: [number, number]) => {
    const zoom = map.peek()?.view.peek().zoom ?? 0;
    if (zoom < askingZoom - 1.5) map.peek()?.goTo(point, { zoom: askingZoom });
    else map.peek()?.reveal(point);
  };
  const onReady = (made: CityMap) => {
    map.value = made;
    made.goTo(facts.extent, { still: true });
    return made.onTap((tapped) => {
      if (panel.peek() === 'lapor') made.goTo(tapped.point);
      else askAt(tapped.point);
    });
  };
  const onPlace = (place: Place) => {
    if (panel.peek() === 'lapor') {
      map.value?.goTo(place.point, { zoom: 18 });
      return;
    }
    askAt(place.point, place.name);
  };

  useSignalEffect(() => {
    const { bottom, right } = covered.value;
    const narrow = innerWidth < 900;
    map.value?.setInsets({
      top: narrow ? (front.current?.offsetHeight ?? 0) + 16 : 0,
      left: narrow ? 0 : 424,
      bottom: narrow ? Math.max(bottom, 76) : bottom,
      right,
    });
    const point = asked.peek()?.point;
    if (point && panel.peek() === 'aturan' && bottom + right > 0) approach(point);
  });
  useSignalEffect(() => {
    const shown = panel.value === 'aturan' ? asked.value : null;
    map.value?.showPin(shown?.point ?? null);
    if (map.value) map.value.selectedZone.value = shown?.answer?.zones[0]?.id ?? null;
    if (panel.value === null && asked.peek()) forget();
  });

  // The first fix after the button was pressed is a question, too.
  const answeredFix = useRef(false);
  useSignalEffect(() => {
    const locator = map.value?.locator;
    const fix = locator?.fix.value;
    if (!locator?.following.value) answeredFix.current = false;
    else if (fix && !answeredFix.current && panel.peek() !== 'lapor') {
      answeredFix.current = true;
      const accuracy = formatLength(language.peek(), fix.accuracyM);
      askAt(fix.position, speak(publicWords).answer.yourPlace(accuracy), fix.accuracyM);
    }
  });

  const open = panel.value;
  return (
    <MapView facts={facts} audience="public" onReady={onReady} crosshair={open === 'lapor'}>
      <Front facts={facts} frontRef={front} onPlace={onPlace} />
      {map.value && (
        <>
          {open === 'aturan' && asked.value && (
            <AnswerSheet asked={asked.value} map={map.value} onCover={onCover} />
          )}
          {open === 'lapor' && <ReportSheet map={map.value} onCover={onCover} />}
          {open === 'daftar' && <NearbySheet map={map.value} facts={facts} onCover={onCover} onAsk={askAt} />}
          {open === 'lacak' && <TrackSheet onCover={onCover} />}
          {open === 'tentang' && <AboutSheet onCover={onCover} />}
        </>
      )}
    </MapView>
  );
}
